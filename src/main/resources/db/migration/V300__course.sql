-- A folder is a lesson, or (named .) what a course's lessons share: course.toml, skills, causes, glossary, scenarios.
create table content_folder (
    id uuid primary key,
    version integer not null,
    course varchar(64) not null,
    folder varchar(96) not null,
    -- What learners see.
    current_number integer not null,
    -- What a release brought after the school had edited the folder.
    offered_number integer,
    constraint content_folder_once unique (course, folder)
);

-- A revision is the whole folder, all languages, and never changes.
create table content_revision (
    id uuid primary key,
    version integer not null,
    content_folder uuid not null references content_folder (id),
    number integer not null,
    digest varchar(64) not null,
    -- BUILT_IN or SCHOOL
    origin varchar(16) not null,
    created_at timestamp(6) with time zone not null,
    constraint content_revision_once unique (content_folder, number)
);

create table content_file (
    id uuid primary key,
    version integer not null,
    content_revision uuid not null references content_revision (id),
    path varchar(240) not null,
    digest varchar(64) not null,
    constraint content_file_once unique (content_revision, path)
);

-- Bytes are kept once, however many revisions have them; large files in parts.
create table content_bytes (
    id varchar(80) primary key,
    digest varchar(64) not null,
    part integer not null,
    bytes bytea not null
);
create index content_bytes_by_digest on content_bytes (digest, part);
