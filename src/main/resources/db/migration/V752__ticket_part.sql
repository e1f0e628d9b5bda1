-- Owner: fulfilment. What several teams do for one ticket, each with an agent and a due time of its own.
create table ticket_part (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references ticket,
    team       text not null references team,
    what       text not null,
    agent      text references account,
    planned_at timestamptz not null,
    due_at     timestamptz not null,
    outcome    text check (outcome in ('done', 'not-possible', 'cancelled')),
    result     text check (length(result) <= 4000),
    done_at    timestamptz,
    check ((outcome is null) = (done_at is null))
);
create index ticket_part_ticket on ticket_part (ticket_id);
