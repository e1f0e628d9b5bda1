create table account (
    id            text primary key check (id ~ '^[a-z0-9][a-z0-9._-]{0,62}$'),
    name          text not null,
    email         text not null,
    locale        text not null default 'en',
    zone          text not null default 'UTC',
    active        boolean not null default true,
    password      text,
    easy_password boolean not null default false,
    created_at    timestamptz not null default now()
);
comment on column account.password is 'Encoded, with the name of the encoding in front; null: cannot sign in with a password.';
comment on column account.easy_password is 'The well-known password of the demonstration: works on loopback only.';
create unique index account_email on account (lower(email));

create table account_role (
    account_id text not null references account on delete cascade,
    role       text not null check (role in ('customer', 'agent', 'lead', 'manager', 'analyst', 'admin')),
    primary key (account_id, role)
);
create index account_role_role on account_role (role);

create table team (
    id      text primary key check (id ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
    name    text not null,
    lead_id text references account
);

create table membership (
    account_id text not null references account on delete cascade,
    team_id    text not null references team on delete cascade,
    primary key (account_id, team_id)
);
create index membership_team on membership (team_id);

create table skill (
    account_id text not null references account on delete cascade,
    name       text not null,
    level      smallint not null check (level between 1 and 5),
    primary key (account_id, name)
);

create table access_token (
    id           bigint generated always as identity primary key,
    account_id   text not null references account on delete cascade,
    name         text not null,
    hash         bytea not null unique,
    created_at   timestamptz not null,
    expires_at   timestamptz not null,
    last_used_at timestamptz
);
comment on column access_token.hash is 'SHA-256 of the token; the token itself is shown once and kept nowhere.';
create index access_token_account on access_token (account_id);

create table sign_in_attempt (
    key         text primary key,
    attempts    integer not null,
    last_at     timestamptz not null,
    barred_till timestamptz not null
);
comment on table sign_in_attempt is 'Tries since the last success, per name, per address and per pair; shared by all nodes.';
create index sign_in_attempt_last on sign_in_attempt (last_at);

create table installation (
    "only"  boolean primary key default true check ("only"),
    made_at timestamptz not null,
    demo    boolean not null
);
comment on table installation is 'One row once the first start is done.';

create table audit (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    who     text not null,
    what    text not null,
    subject text,
    address text
);
comment on table audit is 'Who did what, when, from where. Only ever grows.';
create index audit_at on audit (at);
create index audit_who on audit (who, at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Table % only ever grows', tg_table_name;
end
$$;
create trigger audit_only_grows before update or delete or truncate on audit
    for each statement execute function refuse_change();
