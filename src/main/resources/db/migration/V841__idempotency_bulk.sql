-- Owner: channel. A key may stand for a bulk change too.
alter table idempotency_key
    alter ticket_id drop not null,
    add bulk_id bigint references bulk_change,
    add check (num_nonnulls(ticket_id, bulk_id) = 1);
