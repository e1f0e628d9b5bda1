-- Owner: sla. Alarms that ring at one instant are raised in portions, whichever of them is noticed first.
create index sla_clock_alarm on sla_clock (alarm_at, ticket_id) where state = 'running' and alarm_at is not null;
