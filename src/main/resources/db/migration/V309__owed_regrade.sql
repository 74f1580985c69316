-- That answers are still to be judged again after a draft was published by itself; the row goes when they are.
create table owed_regrade (
    id uuid primary key,
    version integer not null,
    course varchar(64) not null,
    folder varchar(96) not null,
    -- The revision that learners saw until then; 0 for none.
    before_number integer not null,
    -- The revision that was published.
    number integer not null,
    -- Who has decided it.
    by_id uuid not null,
    owed_at timestamp(6) with time zone not null
);
