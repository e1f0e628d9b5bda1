package org.gongdan.calendar;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Calendars and their versions. A row of a version never changes, so its id may be remembered for ever. */
@Mapper
interface CalendarRows {

    String CURRENT = """
            select v.id from business_calendar c
            join business_calendar_version v on v.calendar_id = c.id and v.version = c.version
            """;

    @Select(CURRENT + "where c.id = #{calendar}")
    Optional<Long> current(String calendar);

    @Select("""
            select id from business_calendar_version where calendar_id = #{calendar}
            order by changed_at > #{at}, case when changed_at > #{at} then version else -version end limit 1
            """)
    Optional<Long> at(String calendar, Instant at);

    @Select(CURRENT + "order by v.name, c.id limit 500")
    List<Long> all();

    @Select("select id from business_calendar_version where calendar_id = #{calendar} and version = #{version}")
    Optional<Long> version(String calendar, int version);

    @Select(CURRENT + """
            join calendar_assignment a on a.calendar_id = c.id
            where (a.kind = 'agreement' and a.subject = #{agreement}) or (a.kind = 'organisation' and a.subject = #{organisation})
                or (a.kind = 'team' and a.subject = #{team}) or a.kind = 'default'
            order by array_position(array['agreement', 'organisation', 'team', 'default'], a.kind) limit 1
            """)
    long assigned(@Nullable String agreement, @Nullable String organisation, @Nullable String team);

    @Select("""
            select id, calendar_id, version, name, plan::text as plan, reason, changed_by, changed_at
            from business_calendar_version where id = #{row}
            """)
    Row read(long row);

    @Select("""
            select version, name, reason, changed_by, changed_at
            from business_calendar_version where calendar_id = #{calendar} order by version desc limit 200
            """)
    List<Calendars.Change> history(String calendar);

    @Insert("insert into business_calendar (id, version) values (#{calendar}, 1) on conflict do nothing")
    int found(String calendar);

    @Update("update business_calendar set version = version + 1 where id = #{calendar} and version = #{expected}")
    int advance(String calendar, int expected);

    @Insert("""
            insert into business_calendar_version (calendar_id, version, name, plan, reason, changed_by, changed_at)
            values (#{calendar}, #{version}, #{name}, #{plan}::jsonb, #{reason}, #{by}, #{now})
            """)
    void write(String calendar, int version, String name, String plan, @Nullable String reason, String by, Instant now);

    @Select("select kind, subject, calendar_id as calendar from calendar_assignment order by kind, subject")
    List<Use> uses();

    @Insert("""
            insert into calendar_assignment (kind, subject, calendar_id) values (#{kind}, #{subject}, #{calendar})
            on conflict (kind, subject) do update set calendar_id = excluded.calendar_id
            """)
    void assign(CalendarUser kind, String subject, String calendar);

    @Delete("delete from calendar_assignment where kind = #{kind} and subject = #{subject}")
    void release(CalendarUser kind, String subject);

    record Use(CalendarUser kind, String subject, String calendar) {}

    record Row(
            long id,
            String calendarId,
            int version,
            String name,
            String plan,
            @Nullable String reason,
            @Nullable String changedBy,
            Instant changedAt) {}
}
