-- Owner: ticket. Who of the staff watches a ticket; the second index is their list.
create table ticket_watcher (
    ticket_id bigint not null references ticket,
    account   text not null,
    since     timestamptz not null,
    primary key (ticket_id, account)
);

create index ticket_watcher_account on ticket_watcher (account, ticket_id);
