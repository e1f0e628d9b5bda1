package org.gongdan.ticket.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface CopyRows {

    @Select("""
            select k.id, k.customer_id, c.name, c.email, c.account_id, k.typed, k.added_by_name, k.added_at
            from ticket_copy k join customer c on c.id = k.customer_id where k.ticket_id = #{ticket} order by k.id
            """)
    List<Copy> of(long ticket);

    /** Nothing when the customer is in copy already. */
    @Select("""
            insert into ticket_copy (ticket_id, customer_id, typed, added_by_name, added_at)
            values (#{ticket}, #{customer}, #{typed}, #{by}, #{now}) on conflict do nothing returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Long> add(long ticket, long customer, @Nullable String typed, String by, Instant now);

    /** How often since then customers put somebody in copy of what this customer asked. */
    @Select("""
            select count(*) from ticket t join timeline_event e on e.ticket_id = t.id
            where t.requester_id = #{requester} and t.updated_at >= #{since}
                and e.kind = 'CustomerCopied' and e.channel = 'portal' and e.at >= #{since}
            """)
    int addedSince(long requester, Instant since);

    @Update("""
            update ticket_copy set customer_id = #{kept} where customer_id = #{merged} and not exists (
                select 1 from ticket_copy same where same.ticket_id = ticket_copy.ticket_id and same.customer_id = #{kept})
            """)
    void move(long merged, long kept);

    @Delete("delete from ticket_copy where customer_id = #{customer}")
    void removeAll(long customer);

    @Delete("delete from ticket_copy where ticket_id = #{ticket} and id = #{id}")
    int remove(long ticket, long id);
}
