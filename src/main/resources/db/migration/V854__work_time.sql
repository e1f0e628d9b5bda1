-- Owner: ticket. The time that people worked on tickets, and the timers that run for it: one a person in the whole house.
create table work_entry (
    id          bigint      generated always as identity primary key,
    ticket_id   bigint      not null references ticket,
    account     text        not null references account,
    minutes     integer     not null check (minutes between 1 and 1440),
    day         date        not null,
    what        text        not null check (length(what) <= 200),
    activity    text,
    recorded_at timestamptz not null
);
create index work_entry_ticket on work_entry (ticket_id);

create table work_timer (
    account   text        primary key references account on delete cascade,
    ticket_id bigint      not null references ticket,
    since     timestamptz not null
);
