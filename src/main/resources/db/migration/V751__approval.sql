-- Owner: ticket. Who else may see a ticket, because something on it is asked of them: one person, or a whole team.
create table ticket_participant (
    ticket_id bigint not null references ticket,
    account   text references account,
    team      text references team,
    check ((account is null) <> (team is null)),
    unique nulls not distinct (ticket_id, account, team)
);
create index ticket_participant_account on ticket_participant (account) where account is not null;
create index ticket_participant_team on ticket_participant (team) where team is not null;

-- Owner: approval. One row for each person who was asked to agree; asked again, the newest round counts.
create table approval (
    id          bigint generated always as identity primary key,
    ticket_id   bigint not null references ticket,
    approver    text not null references account,
    needed      int not null check (needed > 0),
    asked_at    timestamptz not null,
    answer_by   timestamptz not null,
    approved    boolean,
    reason      text check (length(reason) <= 4000),
    answered_at timestamptz,
    check ((approved is null) = (answered_at is null))
);
comment on column approval.needed is 'How many of those asked have to agree; one refusal is always enough.';
create index approval_ticket on approval (ticket_id);
