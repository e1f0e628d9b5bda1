-- Owner: sla. A ticket is at risk from the first level at which the table of targets warns, not from a fixed distance.
alter table ticket add column at_risk_at timestamptz;
comment on column ticket.at_risk_at is 'When the first of its running promises comes, or came, to its first warning. Null: none runs.';
update ticket set at_risk_at = clocks.warns
from (select ticket_id, min(coalesce(warned_at, alarm_at)) as warns from sla_clock where state = 'running' group by ticket_id) clocks
where clocks.ticket_id = ticket.id;
create index ticket_at_risk on ticket (at_risk_at) where status in ('new', 'open');
