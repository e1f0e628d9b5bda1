package org.gongdan.guidance;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface StepTickRows {

    @Select("select item, done_by, done_at from step_tick where ticket_id = #{ticket} and task_id = #{task}")
    List<Tick> of(long ticket, String task);

    /** Nothing happens to what is ticked off already. */
    @Insert("""
            insert into step_tick (ticket_id, task_id, item, done_by, done_at)
            values (#{ticket}, #{task}, #{item}, #{account}, #{now})
            on conflict do nothing
            """)
    int tick(long ticket, String task, String item, String account, Instant now);

    @Delete("delete from step_tick where ticket_id = #{ticket} and task_id = #{task} and item = #{item}")
    int untick(long ticket, String task, String item);

    record Tick(String item, String doneBy, Instant doneAt) {}
}
