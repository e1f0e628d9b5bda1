package org.gongdan.sla;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface SlaRows {

    @Select("""
            select id, ticket_id, target, state, target_seconds, warn_percent, started_at, warn_at, due_at, warned_at,
                   breached_at, met_at
            from sla_clock where ticket_id = #{ticket} order by id
            """)
    List<SlaClock> of(long ticket);

    @Select("""
            with clock as (
                insert into sla_clock (ticket_id, target, state, target_seconds, warn_percent, started_at, warn_at, due_at)
                values (#{ticket}, #{target}, 'running', #{seconds}, #{warnPercent}, #{startedAt}, #{warnAt}, #{dueAt})
                returning id)
            insert into sla_span (clock_id, state, reason, from_at)
            select id, 'running', 'promised', #{startedAt} from clock
            returning clock_id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long start(
            long ticket,
            Target target,
            long seconds,
            int warnPercent,
            Instant startedAt,
            Instant warnAt,
            Instant dueAt);

    @Select("select state, from_at, to_at from sla_span where clock_id = #{clock} order by from_at, id")
    List<Span> spans(long clock);

    @Update("update sla_span set to_at = #{now} where clock_id = #{clock} and to_at is null")
    void endSpan(long clock, Instant now);

    @Insert("""
            insert into sla_span (clock_id, state, reason, from_at) values (#{clock}, #{state}, #{reason}, #{now})
            """)
    void beginSpan(long clock, SlaClock.State state, String reason, Instant now);

    @Update("""
            update sla_clock set state = #{state}, warn_at = #{warnAt}, due_at = #{dueAt},
                met_at = case when #{state} = 'met' then #{now}::timestamptz end
            where id = #{clock}
            """)
    void set(long clock, SlaClock.State state, @Nullable Instant warnAt, @Nullable Instant dueAt, Instant now);

    /** Gives a clock that is not over another length; what was told by the old one is forgotten if it is still ahead. */
    @Update("""
            update sla_clock set target_seconds = #{seconds}, warn_percent = #{warnPercent},
                warn_at = case when state = 'running' then #{warnAt}::timestamptz end,
                due_at = case when state = 'running' then #{dueAt}::timestamptz end,
                warned_at = case when #{warnAt}::timestamptz <= #{now}::timestamptz then warned_at end,
                breached_at = case when #{dueAt}::timestamptz <= #{now}::timestamptz then breached_at end
            where id = #{clock} and state in ('running', 'paused')
            """)
    int change(long clock, long seconds, int warnPercent, Instant warnAt, Instant dueAt, Instant now);

    @Update("update sla_clock set warned_at = #{now} where id = #{clock} and warned_at is null")
    int warned(long clock, Instant now);

    @Update("update sla_clock set breached_at = #{now} where id = #{clock} and breached_at is null")
    int breached(long clock, Instant now);

    record Span(
            SlaClock.State state, Instant fromAt, @Nullable Instant toAt) {}
}
