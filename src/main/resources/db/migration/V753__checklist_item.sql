-- Owner: task. What has to be ticked off before a task is done, in the order of the ids.
create table checklist_item (
    id        bigint generated always as identity primary key,
    ticket_id bigint not null references ticket,
    what      text not null check (length(what) between 1 and 200),
    done_by   text references account,
    done_at   timestamptz,
    check ((done_by is null) = (done_at is null))
);
create index checklist_item_ticket on checklist_item (ticket_id);
