alter table message drop constraint message_ticket_id_fkey;

insert into message (ticket_id, kind, author_name, from_customer, channel, body, created_at)
select n, case k when 0 then 'request' when 3 then 'note' else 'reply' end, 'Somebody', k = 0, 'portal', text.body,
       now() - n %% 9000 * interval '1 minute'
from generate_series(%1$d, %2$d) n cross join generate_series(0, 4) k
join load_text text on text.place = ((n - %1$d) %% %3$d * 5 + k) %% (select count(*) from load_text);

delete from search_queue;

insert into search_queue (ticket_id) select generate_series(%1$d, least(%2$d, %1$d + %3$d - 1))
