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
