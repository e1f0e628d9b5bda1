-- Owner: ticket. A person has set the priority: tables keep their hands off it until impact or urgency is corrected.
alter table ticket add column priority_by_hand boolean not null default false;
