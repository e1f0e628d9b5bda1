-- Owner: survey. One invitation a closed ticket; the answer comes later.
create table survey_invitation (
    ticket_id  bigint primary key references ticket,
    asked_at   timestamptz not null
);
