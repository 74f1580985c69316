-- Who wants earlier answers to changed questions judged again when the draft is published by itself; null where they are to be left.
alter table content_draft add column judge_for uuid;
