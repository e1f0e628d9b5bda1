-- Owner: ticket. The orders of the Desk's lists, over what is not closed; each is read by keyset.
create index ticket_by_priority on ticket (
    (case priority when 'critical' then 0 when 'high' then 1 when 'normal' then 2 when 'low' then 3 else 4 end),
    (coalesce(next_due, '9999-12-31 00:00+00')), id) where status <> 'closed';
create index ticket_open_updated on ticket (updated_at desc, id desc) where status <> 'closed';
create index ticket_open_created on ticket (id desc) where status <> 'closed';
