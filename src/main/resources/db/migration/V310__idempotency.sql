-- Owner: channel. A repeated create with the same key and body answers with the ticket it made the first time.
create table idempotency_key (
    account_id text not null,
    key        text not null,
    digest     text not null,
    ticket_id  bigint not null references ticket,
    created_at timestamptz not null,
    primary key (account_id, key)
);
