-- Owner: customer. Counts the changes of an organisation, so that two administrators do not overwrite each other.
alter table organisation add column version integer not null default 1;
