-- What is said in attached files, for search. A file is read once, outside of any request.
create table attachment_text (
    attachment_id bigint primary key references attachment,
    ticket_id     bigint not null references ticket,
    state         text not null default 'waiting' check (state in ('waiting', 'reading', 'read', 'unreadable')),
    tries         int not null default 0,
    since         timestamptz,
    text          text not null default ''
);

create index attachment_text_ticket on attachment_text (ticket_id) where state = 'read' and text <> '';

create index attachment_text_left on attachment_text (attachment_id) where state in ('waiting', 'reading');

insert into attachment_text (attachment_id, ticket_id)
select id, ticket_id from attachment
where size > 0 and content_type not like 'image/%' and content_type not like 'audio/%' and content_type not like 'video/%';
