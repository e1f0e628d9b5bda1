-- Owner: ticket. A relation stands once: the parent, the problem, or of two that are merely related the older, comes first.
create table ticket_link (
    id           bigint generated always as identity primary key,
    from_id      bigint not null references ticket,
    to_id        bigint not null references ticket,
    relation     text not null check (relation in ('parent-of', 'problem-of', 'related-to')),
    made_by      text,
    made_by_name text not null,
    made_at      timestamptz not null,
    check (from_id <> to_id),
    check (relation <> 'related-to' or from_id < to_id),
    unique (from_id, to_id, relation)
);

create index ticket_link_to on ticket_link (to_id, relation);
