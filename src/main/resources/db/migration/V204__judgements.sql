-- A later judgement of an answer, which stands beside the first. Answers themselves are never changed.
create table judgement (
    id uuid primary key,
    version integer not null,
    answer uuid not null references answer (id),
    -- Counts the later judgements of the answer, from 1; the highest counts.
    number integer not null,
    -- The revision of the lesson whose question judged.
    revision integer not null,
    score double precision not null,
    cause varchar(120),
    engine varchar(40) not null,
    judged_at timestamp(6) with time zone not null,
    judged_by uuid not null,
    constraint judgement_once unique (answer, number)
);
create index answer_by_question on answer (course, lesson, question, given_at);
