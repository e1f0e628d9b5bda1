-- Owner: ticket. What new tickets of a kind begin with, so that nobody types it again.
create table ticket_template (
    id          bigint generated always as identity primary key,
    type        text        not null,
    names       jsonb       not null,
    subjects    jsonb       not null,
    texts       jsonb       not null,
    category    text,
    impact      text        not null,
    urgency     text        not null,
    attributes  jsonb       not null default '{}',
    customers   boolean     not null,
    agents      boolean     not null,
    retired     boolean     not null default false,
    version     int         not null default 1,
    changed_by  text        not null,
    changed_at  timestamptz not null
);
comment on column ticket_template.names is 'By language tag, as subjects and texts; English is always there.';
