-- Owner: ticket. Tags that nobody puts on a ticket any more; tickets that have them keep them.
create table retired_tag (
    tag text primary key check (length(tag) between 1 and 30)
);
