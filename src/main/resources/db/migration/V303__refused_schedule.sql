-- When a draft was to be published by itself and had errors; null once it is planned anew.
alter table content_draft add column refused_at timestamp(6) with time zone;
