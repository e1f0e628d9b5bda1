-- Owner: ticket. The same case reported twice: this one ended, its conversation goes on in the other.
alter table ticket add column merged_into bigint references ticket;
create index ticket_merged_into on ticket (merged_into) where merged_into is not null;
