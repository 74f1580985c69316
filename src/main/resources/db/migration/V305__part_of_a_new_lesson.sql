-- The part of the course for which a lesson was made; null where nobody chose, or before there were parts to choose.
alter table content_folder add column part varchar(64);
