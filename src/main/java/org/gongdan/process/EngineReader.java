package org.gongdan.process;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** What the engine's queries cannot answer in one statement: reads over its tables by business key. */
@Mapper
interface EngineReader {

    @Select("""
            select s.id_ as subscription, s.event_name_ as event, s.execution_id_ as execution,
                   s.activity_id_ as activity, i.proc_def_id_ as definition
            from act_ru_event_subscr s join act_ru_execution i on i.id_ = s.proc_inst_id_
            where i.business_key_ = #{businessKey} and s.event_type_ = 'message'
            order by s.created_, s.id_
            """)
    List<Awaited> awaited(String businessKey);

    @Select("""
            select j.id_ from act_ru_job j join act_ru_execution i on i.id_ = j.process_instance_id_
            where i.business_key_ = #{businessKey} and j.type_ = 'timer' and j.handler_cfg_ = #{activity}
            """)
    List<String> timers(String businessKey, String activity);

    /** Every instance of the ticket, the called ones too, running or ended, oldest first. */
    @Select("""
            select i.proc_inst_id_ as instance, i.proc_def_id_ as definition, i.proc_def_key_ as diagram,
                   d.version_ as version, i.start_time_ as started, i.end_time_ as ended,
                   i.super_process_instance_id_ as parent
            from act_hi_procinst i join act_re_procdef d on d.id_ = i.proc_def_id_
            where i.business_key_ = #{businessKey}
            order by i.start_time_, i.proc_inst_id_
            """)
    List<Instance> instances(String businessKey);

    @Select("""
            select act_id_ as activity, act_type_ as type, start_time_ as started, end_time_ as ended
            from act_hi_actinst where proc_inst_id_ = #{instance}
            order by sequence_counter_
            """)
    List<Visited> visited(String instance);

    /** The ticket that an open task works on; nobody's right to see it is asked here. */
    @Select("""
            select i.business_key_ from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
            where t.id_ = #{task}
            """)
    @Nullable
    String ticketOfTask(String task);

    /** The same of several tasks, given as one text, joined by commas; what is no open task is missing. */
    @Select("""
            select t.id_ as task, i.business_key_ as ticket
            from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
            where t.id_ = any(string_to_array(#{tasks}, ',')) and i.business_key_ is not null
            """)
    List<Worked> ticketsOfTasks(String tasks);

    /** Asked of running instances too, since not every diagram keeps a history. */
    @Select("""
            select business_key_ from act_ru_execution where id_ = #{instance} and business_key_ is not null
            union
            select business_key_ from act_hi_procinst where proc_inst_id_ = #{instance} and business_key_ is not null
            """)
    @Nullable
    String ticketOfInstance(String instance);

    @Select("""
            select t.id_ as task, t.proc_def_id_ as definition, t.task_def_key_ as activity,
                   t.due_date_ as due, t.follow_up_date_ as look_at, t.priority_ as priority
            from act_ru_task t join act_ru_execution i on i.id_ = t.proc_inst_id_
            where i.business_key_ = #{businessKey}
            """)
    List<Planned> planned(String businessKey);

    /** The newest come first; an instance that calls a stuck one is not told again. */
    @Select("""
            select s.proc_inst_id_ as instance, s.proc_def_id_ as definition, d.key_ as diagram,
                   i.business_key_ as ticket, coalesce(s.failed_activity_id_, s.activity_id_) as activity,
                   s.incident_timestamp_ as since, s.incident_msg_ as sentence
            from act_ru_incident s
            join act_ru_execution i on i.id_ = s.proc_inst_id_
            join act_re_procdef d on d.id_ = s.proc_def_id_
            where s.cause_incident_id_ = s.id_
            order by s.incident_timestamp_ desc, s.id_
            limit #{most}
            """)
    List<Stuck> stuck(int most);

    record Worked(String task, String ticket) {}

    record Planned(
            String task,
            String definition,
            String activity,
            java.time.@Nullable Instant due,
            java.time.@Nullable Instant lookAt,
            int priority) {}

    record Stuck(
            String instance,
            String definition,
            String diagram,
            @Nullable String ticket,
            @Nullable String activity,
            java.time.Instant since,
            @Nullable String sentence) {}

    record Awaited(
            String subscription,
            String event,
            String execution,
            @Nullable String activity,
            String definition) {}

    record Instance(
            String instance,
            String definition,
            String diagram,
            int version,
            java.time.Instant started,
            java.time.@Nullable Instant ended,
            @Nullable String parent) {}

    record Visited(String activity, String type, java.time.Instant started, java.time.@Nullable Instant ended) {}
}
