-- Owner: training. Whose public words wait for a lead or their mentor, and the words that wait or waited.
create table training (
    account_id text        primary key references account on delete cascade,
    mentor     text        references account,
    since      timestamptz not null,
    begun_by   text        not null references account,
    check (mentor <> account_id)
);

create table held_reply (
    id         bigint      generated always as identity primary key,
    ticket_id  bigint      not null references ticket on delete cascade,
    message_id bigint      not null unique references message on delete cascade,
    author     text        not null references account,
    channel    text        not null,
    task_id    text,
    answers    text        not null,
    held_at    timestamptz not null,
    decided_by text        references account,
    settled_at timestamptz
);
create index held_reply_waiting on held_reply (held_at) where settled_at is null;
create index held_reply_ticket on held_reply (ticket_id);
