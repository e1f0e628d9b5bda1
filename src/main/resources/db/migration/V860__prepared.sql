-- Owner: macro. What agents have ready: saved replies, and macros, which do something too.
create table prepared (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('saved-reply', 'macro')),
    shared     text        not null check (shared in ('personal', 'team', 'everybody')),
    account_id text        not null references account,
    team       text        references team,
    type       text,
    category   text,
    status     text,
    for_team   text        references team,
    wordings   jsonb       not null,
    deeds      jsonb       not null default '[]',
    used       bigint      not null default 0,
    version    int         not null default 1,
    changed_at timestamptz not null,
    changed_by text        not null references account,
    retired_at timestamptz,
    check ((shared = 'team') = (team is not null)),
    check ((kind = 'macro') = (deeds <> '[]'))
);
comment on column prepared.account_id is 'Whose it is while it is personal; else who made it.';
comment on column prepared.for_team is 'Tickets of this team; with type, category and status it says which tickets it is for.';
comment on column prepared.wordings is 'By language: the title for agents, the text for customers.';
comment on column prepared.deeds is 'What a macro does, in this order.';
comment on column prepared.retired_at is 'Since then nobody finds it; what it did stays told.';

create index prepared_shared on prepared (kind, shared, team) where retired_at is null;
create index prepared_own on prepared (kind, account_id) where retired_at is null and shared = 'personal';
