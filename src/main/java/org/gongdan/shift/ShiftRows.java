package org.gongdan.shift;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Working weeks and absences of several people at once; their ids are a list with commas, which no id holds. */
@Mapper
interface ShiftRows {

    String ABSENCE = """
            select id, account_id as account, kind, begins, ends, whole_days, zone, stand_in, note from absence
            """;

    @Select("""
            select w.id, w.account_id as account, w.valid_from, w.zone, w.weeks, d.week, d.day,
                coalesce(s.begins, d.begins) as begins, coalesce(s.ends, d.ends) as ends, s.name
            from working_week w
            left join working_day d on d.week_id = w.id
            left join shift s on s.id = d.shift_id
            where w.account_id = any(string_to_array(#{accounts}, ','))
            order by w.account_id, w.valid_from, d.week, d.day, begins
            """)
    List<Day> weeks(String accounts);

    @Select(ABSENCE + """
            where account_id = any(string_to_array(#{accounts}, ',')) and ends > #{from} and begins < #{to}
            order by begins, id
            """)
    List<Entered> absences(String accounts, Instant from, Instant to);

    @Select(ABSENCE + "where account_id = #{account} order by begins desc, id desc limit #{most}")
    List<Entered> ofPerson(String account, int most);

    @Select(ABSENCE + "where id = #{id} and account_id = #{account}")
    Optional<Entered> absence(String account, long id);

    @Select("select exists (select 1 from working_week) or exists (select 1 from absence where ends > #{now})")
    boolean any(Instant now);

    @Select("""
            insert into absence (account_id, kind, begins, ends, whole_days, zone, stand_in, note, entered_by, entered_at)
            values (#{absence.account}, #{absence.kind}, #{absence.begins}, #{absence.ends}, #{absence.wholeDays},
                #{zone}, #{absence.standIn}, #{absence.note}, #{by}, #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long enter(Absence absence, String zone, String by, Instant now);

    @Update("""
            update absence set kind = #{absence.kind}, begins = #{absence.begins}, ends = #{absence.ends},
                whole_days = #{absence.wholeDays}, zone = #{zone}, stand_in = #{absence.standIn},
                note = #{absence.note}, entered_by = #{by}, entered_at = #{now}
            where id = #{absence.id} and account_id = #{absence.account}
            """)
    int change(Absence absence, String zone, String by, Instant now);

    @Delete("delete from absence where id = #{id} and account_id = #{account}")
    int remove(String account, long id);

    @Select("""
            insert into working_week (account_id, valid_from, zone, weeks, changed_by, changed_at)
            values (#{account}, #{validFrom}, #{zone}, #{weeks}, #{by}, #{now}) returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long plan(String account, LocalDate validFrom, String zone, int weeks, String by, Instant now);

    @Insert("""
            insert into working_day (week_id, week, day, shift_id, begins, ends)
            values (#{plan}, #{week}, #{day}, #{shift}, #{begins}, #{ends})
            """)
    void work(long plan, int week, int day, @Nullable Long shift, @Nullable LocalTime begins, @Nullable LocalTime ends);

    @Delete("delete from working_week where account_id = #{account} and valid_from = #{validFrom}")
    int unplan(String account, LocalDate validFrom);

    @Select("select count(*) from working_week where account_id = #{account}")
    int planned(String account);

    @Select("select id, name, begins, ends from shift order by begins, ends, lower(name)")
    List<Named> shifts();

    @Insert("""
            insert into shift (name, begins, ends) values (#{name}, #{begins}, #{ends})
            on conflict (lower(name)) do update set name = excluded.name, begins = excluded.begins, ends = excluded.ends
            """)
    void name(String name, LocalTime begins, LocalTime ends);

    @Select("select exists (select 1 from working_day where shift_id = #{id})")
    boolean isWorked(long id);

    @Delete("delete from shift where id = #{id} and not exists (select 1 from working_day where shift_id = #{id})")
    int unname(long id);

    record Named(long id, String name, LocalTime begins, LocalTime ends) {}

    /** A shift of a working week; of one without any its head alone. */
    record Day(
            long id,
            String account,
            LocalDate validFrom,
            String zone,
            int weeks,
            @Nullable Integer week,
            @Nullable Integer day,
            @Nullable LocalTime begins,
            @Nullable LocalTime ends,
            @Nullable String name) {}

    record Entered(
            long id,
            String account,
            Absence.Kind kind,
            Instant begins,
            Instant ends,
            boolean wholeDays,
            String zone,
            @Nullable String standIn,
            @Nullable String note) {}
}
