-- One learner's sitting of a test. Its questions are attempts that name it.
create table sitting (
    id uuid primary key,
    version integer not null,
    learner uuid not null,
    course varchar(64) not null,
    test varchar(64) not null,
    number integer not null,
    started_at timestamp(6) with time zone not null,
    -- When its time is over; null where it has no limit.
    ends_at timestamp(6) with time zone,
    handed_in_at timestamp(6) with time zone,
    constraint sitting_once unique (learner, course, test, number)
);
alter table attempt add column sitting uuid;
alter table attempt add column place integer default 0 not null;
alter table answer add column sitting uuid;
create index attempt_by_sitting on attempt (sitting, place);
create index answer_by_sitting on answer (sitting);

-- How much more time a learner has in every sitting, in percent of the limit.
create table extra_time (
    learner uuid primary key,
    version integer not null,
    percent integer not null
);
