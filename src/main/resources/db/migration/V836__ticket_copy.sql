-- Owner: ticket. Customers beside the requester who read the conversation of a ticket and write in it.
create table ticket_copy (
    id            bigint generated always as identity primary key,
    ticket_id     bigint not null references ticket,
    customer_id   bigint not null references customer,
    added_by_name text not null,
    added_at      timestamptz not null,
    unique (ticket_id, customer_id)
);

create index ticket_copy_customer on ticket_copy (customer_id, ticket_id);
