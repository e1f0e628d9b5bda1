-- Owner: search. The analysed words of each ticket; every word begins with the shelf of its ticket (its id without 13 bits).
create table search_document (
    ticket_id bigint primary key references ticket on delete cascade,
    words     tsvector not null
);

-- Words of the newest shelf lie together in the index and in memory: adding them at once costs less than a list to be merged.
create index search_document_words on search_document using gin (words) with (fastupdate = off);

-- No word is common under its shelf: counting them would tell the planner nothing.
alter table search_document alter words set statistics 0;

-- Tickets whose document has to be written anew: all that were there before search was.
create table search_queue (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null
);

insert into search_queue (ticket_id) select id from ticket order by id desc;
