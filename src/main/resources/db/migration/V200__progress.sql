-- An attempt is one draw of a question's values for one learner; it holds the draft of the answer being made.
create table attempt (
    id uuid primary key,
    version integer not null,
    learner uuid not null,
    course varchar(64) not null,
    lesson varchar(64) not null,
    question varchar(64) not null,
    revision integer not null,
    drawn varchar(8000) not null,
    opened_at timestamp(6) with time zone not null,
    draft varchar(20000),
    draft_number integer not null,
    -- The browser tab that saved the draft.
    draft_writer varchar(36)
);
create index attempt_by_learner on attempt (learner, course, lesson, question, opened_at);

-- Answers are facts: appended, never changed. The submission's id comes from the browser, so that twice counts once.
create table answer (
    id uuid primary key,
    version integer not null,
    learner uuid not null,
    submission uuid not null,
    attempt uuid not null references attempt (id),
    course varchar(64) not null,
    lesson varchar(64) not null,
    question varchar(64) not null,
    revision integer not null,
    drawn varchar(8000) not null,
    response varchar(20000) not null,
    given_at timestamp(6) with time zone not null,
    score double precision not null,
    cause varchar(120),
    engine varchar(40) not null,
    constraint answer_once unique (learner, submission)
);
create index answer_by_learner on answer (learner, course, lesson, given_at);
create index answer_by_attempt on answer (attempt);

-- One row for each lesson that a learner has opened.
create table lesson_visit (
    id uuid primary key,
    version integer not null,
    learner uuid not null,
    course varchar(64) not null,
    lesson varchar(64) not null,
    begun_at timestamp(6) with time zone not null,
    done_at timestamp(6) with time zone,
    place varchar(120),
    seen_at timestamp(6) with time zone not null,
    constraint lesson_visit_once unique (learner, course, lesson)
);
