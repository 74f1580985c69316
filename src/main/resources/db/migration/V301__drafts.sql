-- What an author has changed in a folder and not yet published; without rows in content_draft_file it is as the base is.
create table content_draft (
    id uuid primary key,
    version integer not null,
    course varchar(64) not null,
    folder varchar(96) not null,
    -- The revision that the changes were made from; 0 for a folder that was never published.
    base_number integer not null,
    -- Counts the saves, so that another page notices them.
    saves integer not null,
    saved_at timestamp(6) with time zone not null,
    constraint content_draft_once unique (course, folder)
);

create table content_draft_file (
    id uuid primary key,
    version integer not null,
    content_draft uuid not null references content_draft (id),
    path varchar(240) not null,
    -- What the author typed; null for a file that is kept in content_bytes, or removed.
    typed bytea,
    -- A picture or capture in content_bytes; null for text, or where the file is removed.
    digest varchar(64),
    constraint content_draft_file_once unique (content_draft, path)
);
