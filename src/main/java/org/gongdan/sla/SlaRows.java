package org.gongdan.sla;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Clocks and their spans, as {@link ClockStore} puts them together. */
@Mapper
interface SlaRows {

    @Select("""
            select id, ticket_id, target, state, target_seconds, levels, pauses, calendar, started_at, told, alarm_at, due_at,
                   warned_at, breached_at, met_at
            from sla_clock where ticket_id = any(string_to_array(#{tickets}, ',')::bigint[]) order by ticket_id, id
            """)
    List<ClockRow> clocks(String tickets);

    /** Earlier rounds of a clock are history: only the spans of the present one. */
    @Select("""
            select s.clock_id, s.state, s.reason, s.calendar, s.calendar_version, s.from_at, s.to_at
            from sla_span s join sla_clock c on c.id = s.clock_id
            where c.ticket_id = any(string_to_array(#{tickets}, ',')::bigint[]) and s.from_at >= c.started_at
            order by s.from_at, s.id
            """)
    List<SpanRow> spans(String tickets);

    /** At once while an escalation waits to be followed. */
    @Select("""
            select case when exists (select from sla_escalation where ticket_id = #{ticket}) then #{now}
                else min(alarm_at) end
            from sla_clock where ticket_id = #{ticket} and state = 'running'
            """)
    Optional<Instant> nextAlarm(long ticket, Instant now);

    /** Locks some others whose alarm rings; those that will come last, so that those who come next need not wait for them. */
    @Select("""
            select t.id from sla_clock c join ticket t on t.id = c.ticket_id
            where c.state = 'running' and c.alarm_at <= #{now} and c.ticket_id <> #{ticket}
              and not exists (select from sla_escalation e where e.ticket_id = c.ticket_id)
            order by c.alarm_at desc, c.ticket_id desc limit #{most} for update of t skip locked
            """)
    List<Long> ringing(long ticket, Instant now, int most);

    /** Which of these, now locked, still ring: somebody may have told them before they were. */
    @Select("""
            select distinct c.ticket_id from sla_clock c
            where c.ticket_id = any(string_to_array(#{tickets}, ',')::bigint[]) and c.state = 'running' and c.alarm_at <= #{now}
              and not exists (select from sla_escalation e where e.ticket_id = c.ticket_id)
            """)
    List<Long> stillRinging(String tickets, Instant now);

    /** The next tickets after {@code after} with a clock that runs by this calendar. */
    @Select("""
            select distinct ticket_id from sla_clock
            where calendar = #{calendar} and state = 'running' and ticket_id > #{after} order by ticket_id limit #{most}
            """)
    List<Long> counting(String calendar, long after, int most);

    /** Tickets with a clock that runs by an older version of this calendar. */
    @Select("""
            select distinct c.ticket_id from sla_clock c join sla_span s on s.clock_id = c.id and s.to_at is null
            where c.calendar = #{calendar} and c.state = 'running' and s.calendar_version < #{version}
            order by c.ticket_id limit #{most}
            """)
    List<Long> outdated(String calendar, int version, int most);

    /** The next tickets after {@code after} that an agreement, organisation, customer or team is about; default: all. */
    @Select("""
            select t.id from ticket t join customer c on c.id = t.requester_id
            left join organisation o on o.id = t.organisation_id
            where t.status <> 'closed' and t.id > #{after} and case #{kind}
                when 'agreement' then coalesce(c.tier, o.tier, 'standard') = #{subject}
                when 'organisation' then t.organisation_id::text = #{subject}
                when 'customer' then t.requester_id::text = #{subject}
                when 'team' then t.team = #{subject}
                else true end
            order by t.id limit #{most}
            """)
    List<Long> concerned(String kind, String subject, long after, int most);

    /** Writes the clocks of any number of tickets: each row as it is now, the span that ended and the one that began. */
    @Insert("""
            with given as (
                select * from jsonb_to_recordset(#{clocks}::jsonb) as given (
                    ticket bigint, target text, state text, seconds bigint, levels text, pauses text, calendar text,
                    "startedAt" timestamptz, told int, "alarmAt" timestamptz, "dueAt" timestamptz, "warnedAt" timestamptz,
                    "breachedAt" timestamptz, "metAt" timestamptz, "endedAt" timestamptz, "spanState" text,
                    "spanReason" text, "spanCalendar" text, "spanVersion" int, "spanFrom" timestamptz, "spanTo" timestamptz)),
            kept as (
                insert into sla_clock (ticket_id, target, state, target_seconds, levels, pauses, calendar, started_at, told,
                                       alarm_at, due_at, warned_at, breached_at, met_at)
                select ticket, target, state, seconds, levels, pauses, calendar, "startedAt", told, "alarmAt", "dueAt",
                       "warnedAt", "breachedAt", "metAt" from given
                on conflict (ticket_id, target) do update set
                    state = excluded.state, target_seconds = excluded.target_seconds, levels = excluded.levels,
                    pauses = excluded.pauses, calendar = excluded.calendar, started_at = excluded.started_at,
                    told = excluded.told, alarm_at = excluded.alarm_at, due_at = excluded.due_at,
                    warned_at = excluded.warned_at, breached_at = excluded.breached_at, met_at = excluded.met_at
                returning id, ticket_id as ticket, target),
            ended as (
                update sla_span s set to_at = given."endedAt" from kept join given using (ticket, target)
                where s.clock_id = kept.id and s.to_at is null and given."endedAt" is not null
                returning s.id),
            first_ended as (select count(*) from ended)
            insert into sla_span (clock_id, state, reason, calendar, calendar_version, from_at, to_at)
            select kept.id, "spanState", "spanReason", "spanCalendar", "spanVersion", "spanFrom", "spanTo"
            from first_ended cross join kept join given using (ticket, target)
            where "spanState" is not null order by kept.id
            """)
    void keep(String clocks);

    record ClockRow(
            long id,
            long ticketId,
            Target target,
            SlaClock.State state,
            long targetSeconds,
            String levels,
            String pauses,
            String calendar,
            Instant startedAt,
            int told,
            @Nullable Instant alarmAt,
            @Nullable Instant dueAt,
            @Nullable Instant warnedAt,
            @Nullable Instant breachedAt,
            @Nullable Instant metAt) {}

    record SpanRow(
            long clockId,
            SlaClock.State state,
            String reason,
            String calendar,
            int calendarVersion,
            Instant fromAt,
            @Nullable Instant toAt) {}
}
