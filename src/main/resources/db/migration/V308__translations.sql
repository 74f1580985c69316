-- A translation of which an author said that it is still right, though the other language has changed since.
create table content_agreed (
    id uuid primary key,
    version integer not null,
    course varchar(64) not null,
    folder varchar(96) not null,
    -- Of the language and of the words on both sides: other words are another translation.
    digest varchar(64) not null,
    constraint content_agreed_once unique (course, folder, digest)
);
-- How a lesson's texts stood beside each other whenever its authors turned from one language to another.
create table content_step (
    id uuid primary key,
    version integer not null,
    course varchar(64) not null,
    folder varchar(96) not null,
    number integer not null,
    -- The revision that the draft counted from then; 0 before there was one.
    base_number integer not null,
    -- A mark for each block in each language.
    marks bytea not null,
    constraint content_step_once unique (course, folder, number)
);
