-- How many hints were opened before answering; the explanation counts as one more.
alter table attempt add column help integer default 0 not null;
alter table answer add column help integer default 0 not null;
