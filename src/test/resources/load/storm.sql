-- One ticket's promise as the product made it, so many times over: waiting instances with all they hold, and their clocks.
create function copied(id text, n bigint) returns text immutable language sql return left(id, 55) || '-' || n;

insert into ticket (id, type, status, subject, language, channel, impact, urgency, priority, category, team, assignee,
                    requester_id, first_responded_at, resolution_due, created_at, updated_at)
select n, 'incident', 'open', 'Storm ' || n, 'en', 'portal', 'team', 'high', 'normal', 'hardware', 'infrastructure',
       'omar.haddad', (select min(id) from customer), now(), now() + interval '1 day', now(), now()
from generate_series(:first, :last) n;

insert into act_ru_execution
select copy.* from act_ru_execution e cross join generate_series(:first, :last) n
cross join jsonb_populate_record(null::act_ru_execution, to_jsonb(e) || jsonb_build_object(
    'id_', copied(e.id_, n), 'proc_inst_id_', copied(e.proc_inst_id_, n), 'root_proc_inst_id_', copied(e.proc_inst_id_, n),
    'parent_id_', copied(e.parent_id_, n), 'super_exec_', null, 'act_inst_id_', copied(e.act_inst_id_, n),
    'business_key_', case when e.business_key_ is not null then 'GD-' || n end)) copy
where e.proc_inst_id_ = ':instance';

insert into act_ru_variable
select copy.* from act_ru_variable v cross join generate_series(:first, :last) n
cross join jsonb_populate_record(null::act_ru_variable, to_jsonb(v) || jsonb_build_object(
    'id_', copied(v.id_, n), 'proc_inst_id_', copied(v.proc_inst_id_, n), 'execution_id_', copied(v.execution_id_, n),
    'var_scope_', copied(v.var_scope_, n))) copy
where v.proc_inst_id_ = ':instance';

insert into act_ru_event_subscr
select copy.* from act_ru_event_subscr s cross join generate_series(:first, :last) n
cross join jsonb_populate_record(null::act_ru_event_subscr, to_jsonb(s) || jsonb_build_object(
    'id_', copied(s.id_, n), 'proc_inst_id_', copied(s.proc_inst_id_, n), 'execution_id_', copied(s.execution_id_, n))) copy
where s.proc_inst_id_ = ':instance';

insert into act_ru_job
select copy.* from act_ru_job j cross join generate_series(:first, :last) n
cross join jsonb_populate_record(null::act_ru_job, to_jsonb(j) || jsonb_build_object(
    'id_', copied(j.id_, n), 'process_instance_id_', copied(j.process_instance_id_, n),
    'root_proc_inst_id_', copied(j.process_instance_id_, n), 'execution_id_', copied(j.execution_id_, n),
    'duedate_', '9999-12-31T00:00:00')) copy
where j.process_instance_id_ = ':instance' and j.handler_cfg_ = 'Event_AlarmTimeReached';

insert into act_hi_procinst
select copy.* from act_hi_procinst i cross join generate_series(:first, :last) n
cross join jsonb_populate_record(null::act_hi_procinst, to_jsonb(i) || jsonb_build_object(
    'id_', copied(i.id_, n), 'proc_inst_id_', copied(i.proc_inst_id_, n), 'root_proc_inst_id_', copied(i.proc_inst_id_, n),
    'super_process_instance_id_', null, 'business_key_', 'GD-' || n)) copy
where i.proc_inst_id_ = ':instance';

insert into act_hi_actinst
select copy.* from act_hi_actinst a cross join generate_series(:first, :last) n
cross join jsonb_populate_record(null::act_hi_actinst, to_jsonb(a) || jsonb_build_object(
    'id_', copied(a.id_, n), 'proc_inst_id_', copied(a.proc_inst_id_, n), 'root_proc_inst_id_', copied(a.proc_inst_id_, n),
    'execution_id_', copied(a.execution_id_, n), 'parent_act_inst_id_', copied(a.parent_act_inst_id_, n))) copy
where a.proc_inst_id_ = ':instance';

insert into sla_clock (ticket_id, target, state, target_seconds, levels, pauses, calendar, started_at, told, alarm_at, due_at)
select n, 'resolution', 'running', 100000, '80,100', 'pending,on-hold', 'always', now(), 0, now() + interval '80000 seconds',
       now() + interval '100000 seconds'
from generate_series(:first, :last) n;

insert into sla_span (clock_id, state, reason, calendar, calendar_version, from_at)
select id, 'running', 'promised', calendar, 1, started_at from sla_clock where ticket_id between :first and :last;

analyze
