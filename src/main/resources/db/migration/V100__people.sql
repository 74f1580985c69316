-- Whoever learns: a person with an account, or a guest. Answers point here, for ever.
create table learner (
    id uuid primary key,
    version bigint not null,
    created_at timestamp(6) with time zone not null,
    -- Set where a guest's work was taken over by a person: an alias of that person.
    claimed_by uuid references learner (id),
    -- Set where the person asked to be forgotten: the id leads to nobody.
    erased_at timestamp(6) with time zone,
    language varchar(16),
    appearance varchar(8)
);

create index learner_claimed_by on learner (claimed_by);

-- Who signs in. Erasing removes the row.
create table person (
    learner_id uuid primary key references learner (id),
    version bigint not null,
    sign_in_name varchar(60) not null,
    name varchar(80) not null,
    password_hash varchar(255) not null,
    instructor boolean not null,
    administrator boolean not null,
    registered_at timestamp(6) with time zone not null,
    constraint person_sign_in_name unique (sign_in_name)
);

create index person_name on person (name);

-- Who one is on this device: the SHA-256 of a random token that only the device's cookie holds.
create table device_token (
    id uuid primary key,
    version bigint not null,
    learner_id uuid not null references learner (id),
    token_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone,
    constraint device_token_hash unique (token_hash)
);

create index device_token_learner on device_token (learner_id);

-- One-time links for who lost the password, given out by an administrator.
create table sign_in_link (
    id uuid primary key,
    version bigint not null,
    learner_id uuid not null references learner (id),
    token_hash varchar(64) not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone not null,
    used_at timestamp(6) with time zone,
    constraint sign_in_link_hash unique (token_hash)
);

create index sign_in_link_learner on sign_in_link (learner_id);
