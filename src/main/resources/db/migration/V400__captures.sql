-- Captures that learners asked to be kept: the headers of their TCP packets, never the data.
create table kept_capture (
    id uuid primary key,
    version integer not null,
    learner uuid not null,
    -- The file's name as the learner had it; free text.
    name varchar(120) not null,
    kept_at timestamp(6) with time zone not null,
    packets integer not null,
    -- A pcap file, compressed by gzip.
    file bytea not null
);

create index kept_capture_of_learner on kept_capture (learner, kept_at);
