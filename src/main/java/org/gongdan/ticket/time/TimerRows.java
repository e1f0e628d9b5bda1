package org.gongdan.ticket.time;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** The running timers; one on a ticket that was merged runs on the other. */
@Mapper
interface TimerRows {

    /** Waits until nobody else starts or stops the timer of this person; let go when the transaction ends. */
    @Select("select 1 from pg_advisory_xact_lock(hashtextextended(#{account}, 84))")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int lock(String account);

    @Select("""
            select coalesce(t.merged_into, t.id) as ticket_id, w.since
            from work_timer w join ticket t on t.id = w.ticket_id where w.account = #{account}
            """)
    Optional<Row> of(String account);

    @Insert("insert into work_timer (account, ticket_id, since) values (#{account}, #{ticket}, #{now})")
    void begin(String account, long ticket, Instant now);

    @Delete("delete from work_timer where account = #{account}")
    void end(String account);

    record Row(long ticketId, Instant since) {}
}
