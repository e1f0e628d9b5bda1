-- Owner: ticket. What staff write to somebody outside (a supplier) about a ticket, and what comes back: beside the
-- conversation with the customer and never part of it.
create table side_conversation (
    id              bigint      generated always as identity primary key,
    ticket_id       bigint      not null references ticket,
    subject         text        not null,
    name            text        not null,
    email           text        not null,
    language        text        not null,
    state           text        not null check (state in ('open', 'waiting', 'answered', 'closed')),
    unread          boolean     not null default false,
    started_by      text        not null references account,
    started_by_name text        not null,
    started_at      timestamptz not null,
    last_at         timestamptz not null
);
comment on column side_conversation.state is 'open: nobody is awaited; waiting: the outside is; answered: we are.';
create index side_conversation_ticket on side_conversation (ticket_id);

create table side_message (
    id              bigint      generated always as identity primary key,
    conversation_id bigint      not null references side_conversation,
    author          text        references account,
    author_name     text        not null,
    body            text        not null,
    created_at      timestamptz not null,
    delivery        text        check (delivery in ('queued', 'sent', 'undeliverable')),
    arrival         text,
    unique (conversation_id, arrival)
);
comment on column side_message.author is 'Null of what came from outside.';
comment on column side_message.arrival is 'How an answer is known again that arrives twice: the key of its form, the Message-ID of its mail.';

create table side_file (
    id           bigint  generated always as identity primary key,
    message_id   bigint  not null references side_message,
    name         text    not null,
    content_type text    not null,
    size         integer not null,
    content      bytea   not null
);
create index side_file_message on side_file (message_id);

-- Whoever holds the token may read and answer one conversation. Only its SHA-256 is kept.
create table side_token (
    hash            bytea       primary key,
    conversation_id bigint      not null references side_conversation,
    made_at         timestamptz not null
);
create index side_token_conversation on side_token (conversation_id);
