-- Owner: ticket. What an agent wrote and did not send: one draft a ticket, and replies on their way, which can be called
-- back until they are sent.
create table draft (
    id         bigint generated always as identity primary key,
    ticket_id  bigint not null references ticket on delete cascade,
    account_id text not null references account on delete cascade,
    kind       text not null check (kind in ('reply', 'note')),
    body       text not null,
    shared     boolean not null default false,
    returned   text check (returned in ('hidden', 'closed', 'merged')),
    sends_at   timestamptz,
    version    int not null default 1,
    saved_at   timestamptz not null
);
comment on column draft.shared is 'Whether colleagues who see the ticket may read and take it.';
comment on column draft.returned is 'Why a reply on its way came back.';
comment on column draft.sends_at is 'Of a reply on its way; null while it is written.';

create unique index draft_own on draft (ticket_id, account_id) where sends_at is null;
create index draft_ticket on draft (ticket_id);
create index draft_account on draft (account_id, saved_at desc);
create index draft_age on draft (saved_at) where sends_at is null;

create table draft_file (
    id           bigint generated always as identity primary key,
    draft_id     bigint not null references draft on delete cascade,
    name         text not null,
    content_type text not null,
    size         int not null,
    content      bytea not null
);
create index draft_file_draft on draft_file (draft_id);

-- How many seconds a person's replies wait; without a row the usual number.
create table reply_patience (
    account_id text primary key references account on delete cascade,
    seconds    int not null check (seconds in (0, 5, 10, 20))
);
