-- Who published a revision; null for a release, the command line, and what was published before this was known.
alter table content_revision add column by_id uuid;
-- Who decided when a draft is published by itself; null for a plan that was made before this was known.
alter table content_draft add column planned_by uuid;
