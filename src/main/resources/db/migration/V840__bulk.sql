-- Owner: bulk. What a person does to many tickets at once, and what became of it, ticket by ticket.
create table bulk_change (
    id         bigint generated always as identity primary key,
    account_id text not null references account,
    channel    text not null,
    action     jsonb not null,
    total      int not null,
    lanes      int not null,
    open_lanes int not null,
    undoes     bigint unique references bulk_change,
    started_at timestamptz not null,
    stopped_at timestamptz,
    stopped_by text references account,
    ended_at   timestamptz
);
comment on column bulk_change.lanes is 'How many jobs work on it side by side; each has the tickets whose id leaves its own remainder.';
comment on column bulk_change.open_lanes is 'Those that have not come to their end; the last one ends the whole.';
comment on column bulk_change.undoes is 'The bulk change that this one takes back; its tickets carry what they were like before.';

create index bulk_change_account on bulk_change (account_id, id desc);
create index bulk_change_running on bulk_change (account_id) where ended_at is null;

-- No reference to the ticket: a number that nobody has is refused like one that the person may not see.
create table bulk_ticket (
    bulk_id   bigint not null references bulk_change,
    ticket_id bigint not null,
    outcome   text check (outcome in ('done', 'unchanged', 'refused')),
    sentence  text,
    arguments jsonb,
    before    jsonb,
    at        timestamptz,
    primary key (bulk_id, ticket_id),
    check ((outcome is null) = (at is null))
);
comment on column bulk_ticket.outcome is 'Null while the ticket waits.';
comment on column bulk_ticket.before is 'What an undo needs: the facts that the action changed, as they were.';

create index bulk_ticket_waiting on bulk_ticket (bulk_id, ticket_id) where outcome is null;
