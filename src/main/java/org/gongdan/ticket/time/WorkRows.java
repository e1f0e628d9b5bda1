package org.gongdan.ticket.time;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Entries of tickets; what was worked on a ticket that was merged counts in the other. */
@Mapper
interface WorkRows {

    String ENTRY = """
            select e.id, e.ticket_id, e.account, a.name, e.minutes, e.day, e.what, e.activity, e.recorded_at
            from work_entry e join account a on a.id = e.account
            """;

    String TOGETHER =
            " e.ticket_id in (select #{ticket} union all select id from ticket where merged_into = #{ticket}) ";

    @Select(ENTRY + "where" + TOGETHER + "order by e.day desc, e.id desc limit #{most}")
    List<Row> of(long ticket, int most);

    @Select(
            "select e.account, a.name, sum(e.minutes) as minutes from work_entry e join account a on a.id = e.account where"
                    + TOGETHER + "group by e.account, a.name order by 3 desc, a.name")
    List<WorkedTime.Share> shares(long ticket);

    /** Whoever has it decides what becomes of the entry. */
    @Select(ENTRY + "where" + TOGETHER + "and e.id = #{id} for update of e")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> hold(long ticket, long id);

    @Select("""
            insert into work_entry (ticket_id, account, minutes, day, what, activity, recorded_at)
            values (#{ticket}, #{account}, #{work.minutes}, #{work.day}, #{work.what}, #{work.activity}, #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long add(long ticket, String account, Work work, Instant now);

    @Update("""
            update work_entry set minutes = #{work.minutes}, day = #{work.day}, what = #{work.what},
                                  activity = #{work.activity}
            where id = #{id}
            """)
    void correct(long id, Work work);

    @Delete("delete from work_entry where id = #{id}")
    void remove(long id);

    record Row(
            long id,
            long ticketId,
            String account,
            String name,
            int minutes,
            LocalDate day,
            String what,
            @Nullable Activity activity,
            Instant recordedAt) {

        WorkEntry entry() {
            return new WorkEntry(
                    id, new TicketNumber(ticketId), account, name, new Work(minutes, day, what, activity), recordedAt);
        }
    }
}
