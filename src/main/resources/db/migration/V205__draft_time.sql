-- When the draft was saved last; null before the first. Of attempts made in two places, the one worked on last is shown.
alter table attempt add column draft_at timestamp(6) with time zone;
