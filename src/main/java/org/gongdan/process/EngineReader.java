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
