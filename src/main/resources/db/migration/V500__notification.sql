-- Owner: notification. One row is one message to one person; its delivery is a process instance of its own.
create table notification (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references ticket,
    kind       text not null,
    recipient  text not null,
    name       text not null,
    locale     text not null,
    body       text not null default '',
    state      text not null check (state in ('queued', 'sent')),
    created_at timestamptz not null,
    sent_at    timestamptz
);

create index notification_ticket on notification (ticket_id, id);
