-- Owner: sla. The spans are the truth; due, at-risk and breached instants are derived from them and stored for reading.
create table sla_clock (
    id             bigint generated always as identity primary key,
    ticket_id      bigint not null references ticket,
    target         text not null check (target in ('first-response', 'resolution')),
    state          text not null check (state in ('running', 'paused', 'met', 'stopped')),
    target_seconds bigint not null,
    warn_percent   int not null,
    calendar       text not null default 'always',
    started_at     timestamptz not null,
    warn_at        timestamptz,
    due_at         timestamptz,
    warned_at      timestamptz,
    breached_at    timestamptz,
    met_at         timestamptz,
    unique (ticket_id, target)
);

create table sla_span (
    id        bigint generated always as identity primary key,
    clock_id  bigint not null references sla_clock on delete cascade,
    state     text not null check (state in ('running', 'paused')),
    reason    text not null,
    calendar_version int not null default 1,
    from_at   timestamptz not null,
    to_at     timestamptz
);

create index sla_span_clock on sla_span (clock_id, from_at);
create unique index sla_span_open on sla_span (clock_id) where to_at is null;
