-- Owner: ticket. How often the customer asked to hurry (催单), and when last: counted for tables and lists.
alter table ticket
    add column urges    int not null default 0,
    add column urged_at timestamptz;
