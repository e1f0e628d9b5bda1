-- Many tickets that say what a few said: their messages again, and their documents as the product wrote them.
drop index search_document_words;

alter table search_document drop constraint search_document_ticket_id_fkey;

insert into search_document (ticket_id, words)
select copy, (format('''%%s:%%s'':9A ', copy >> 13, copy)
       || replace(sample.words::text, '''' || (ticket_id >> 13) || ':', '''' || (copy >> 13) || ':'))::tsvector
from (select ticket_id, words from search_document where ticket_id between %1$d and %2$d) sample
cross join lateral generate_series(sample.ticket_id + %4$d, %3$d, %4$d) copy
order by copy
on conflict do nothing;

set maintenance_work_mem = '256MB';

create index search_document_words on search_document using gin (words) with (fastupdate = off);

update ticket set requester_id = (select id from customer where account_id = 'anna.keller')
where id between %1$d and %3$d and id %% 5000 = 7;

vacuum analyze ticket;

vacuum analyze search_document;

vacuum analyze message
