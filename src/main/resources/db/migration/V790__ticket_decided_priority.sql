-- Owner: ticket. The priority that table or person decided; escalations raise the other one and leave this, by which we promise.
alter table ticket add column decided_priority text;
update ticket set decided_priority = priority;
