-- Owner: sla. What a told alarm asks for beyond the word, until the ticket's own diagram follows it.
create table sla_escalation (
    ticket_id bigint primary key references ticket (id) on delete cascade,
    reason    text not null,
    raise     text not null,
    gets_it   text not null
);
