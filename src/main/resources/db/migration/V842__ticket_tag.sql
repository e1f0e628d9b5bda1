-- Owner: ticket. Short labels that the desk sorts its tickets by; a table of their own, so that no change of a ticket pays for them.
create table ticket_tag (
    ticket_id bigint not null references ticket,
    tag       text not null check (length(tag) between 1 and 30),
    primary key (ticket_id, tag)
);

create index ticket_tag_tag on ticket_tag (tag, ticket_id);
