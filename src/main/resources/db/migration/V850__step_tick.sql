-- Owner: guidance. What is ticked off in an open task of a ticket; the item is its text in the diagram.
create table step_tick (
    ticket_id bigint      not null references ticket on delete cascade,
    task_id   text        not null,
    item      text        not null,
    done_by   text        not null references account,
    done_at   timestamptz not null,
    primary key (ticket_id, task_id, item)
);
