-- Set aside: kept with all its revisions, but no learner sees it.
alter table content_folder add column archived boolean not null default false;
-- When the draft is to be published by itself; null for when an author says so.
alter table content_draft add column publish_at timestamp(6) with time zone;
