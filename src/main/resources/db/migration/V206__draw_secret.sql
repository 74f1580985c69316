-- What the first numbers of a visitor follow from, besides the visitor and the question; one row, made at the first need.
create table draw_secret (
    id integer primary key,
    version integer not null,
    secret varchar(64) not null
);
