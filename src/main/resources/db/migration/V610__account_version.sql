-- Owner: identity. Counts the changes of an account, so that two administrators do not overwrite each other.
alter table account add column version integer not null default 1;
