-- Owner: sla. Clocks count a calendar's time, warn at several levels, and also run while a customer's reply is unanswered.
alter table sla_clock drop constraint sla_clock_target_check;
alter table sla_clock add constraint sla_clock_target_check check (target in ('first-response', 'next-response', 'resolution'));
alter table sla_clock add column levels text not null default '100';
alter table sla_clock add column pauses text not null default 'pending,on-hold';
alter table sla_clock add column told int not null default 0;
alter table sla_clock add column alarm_at timestamptz;
update sla_clock set levels = warn_percent || ',100',
    told = case when breached_at is not null then 100 when warned_at is not null then warn_percent else 0 end,
    alarm_at = case when state <> 'running' or breached_at is not null then null when warned_at is null then warn_at else due_at end;
alter table sla_clock drop column warn_percent, drop column warn_at;
alter table sla_clock alter column levels drop default, alter column pauses drop default, alter column calendar drop default;
comment on column sla_clock.levels is 'Percentages of the target at which somebody is told, rising, 100 among them.';
comment on column sla_clock.pauses is 'The statuses of the ticket in which this clock stands still.';
comment on column sla_clock.told is 'The highest level that somebody was told of; 0: none.';
comment on column sla_clock.calendar is 'Whose time counts when it runs next; each span names its own.';

alter table sla_span add column calendar text not null default 'always';
alter table sla_span alter column calendar drop default, alter column calendar_version drop default;

create index sla_clock_running on sla_clock (calendar, ticket_id) where state = 'running';
