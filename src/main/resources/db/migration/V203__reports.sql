-- What learners report about a question, with the variant and the answer that they had before them.
create table question_report (
    id uuid primary key,
    version integer not null,
    learner uuid not null,
    course varchar(64) not null,
    lesson varchar(64) not null,
    question varchar(64) not null,
    revision integer not null,
    drawn varchar(8000) not null,
    -- What was on the screen, in handles; null where nothing had been answered.
    draft varchar(20000),
    -- The learner's own sentence; erased with the person.
    words varchar(500) not null,
    reported_at timestamp(6) with time zone not null,
    settled_at timestamp(6) with time zone,
    settled_by uuid
);
create index question_report_by_question on question_report (course, lesson, question, reported_at);
create index question_report_by_learner on question_report (learner);
