-- Owner: ticket. How often the ticket came back to a team that had handed it on (踢皮球).
alter table ticket add column returns int not null default 0;
