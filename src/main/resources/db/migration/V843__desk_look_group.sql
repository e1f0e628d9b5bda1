-- Owner: channel. What each person's lists are grouped by.
alter table desk_look add column grouping text not null default 'none';
