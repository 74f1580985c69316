-- The draft that was discarded last stays beside the one that is written, until the next of its lesson is published or discarded.
alter table content_draft add column discarded boolean not null default false;
alter table content_draft add column discarded_at timestamp(6) with time zone;
alter table content_draft add column discarded_by uuid;
alter table content_draft drop constraint content_draft_once;
alter table content_draft add constraint content_draft_once unique (course, folder, discarded);
