package org.gongdan.ticket.watch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface WatchRows {

    @Select("""
            select w.account, a.name, w.since from ticket_watcher w join account a on a.id = w.account
            where w.ticket_id = #{ticket} order by a.name, a.id
            """)
    List<Watcher> of(long ticket);

    @Select("select exists (select 1 from ticket_watcher where ticket_id = #{ticket})")
    boolean any(long ticket);

    /** Nothing when they watch already, or when so many do that it is a crowd. */
    @Insert("""
            insert into ticket_watcher (ticket_id, account, since)
            select #{ticket}, #{account}, #{now}
            where (select count(*) from ticket_watcher where ticket_id = #{ticket}) < #{most}
            on conflict do nothing
            """)
    int add(long ticket, String account, Instant now, int most);

    @Delete("delete from ticket_watcher where ticket_id = #{ticket} and account = #{account}")
    int remove(long ticket, String account);

    @Insert("""
            insert into ticket_watcher (ticket_id, account, since)
            select #{into}, account, since from ticket_watcher where ticket_id = #{merged} on conflict do nothing
            """)
    void follow(long merged, long into);

    /** Who wrote the latest entry of this kind; nobody when it was the process. */
    @Select("""
            select actor from timeline_event where ticket_id = #{ticket} and kind = #{kind} and actor is not null
              and id = (select max(id) from timeline_event where ticket_id = #{ticket} and kind = #{kind})
            """)
    Optional<String> doer(long ticket, String kind);

    /** Who asked for what has just been raised; nobody when a table did. */
    @Select("""
            select actor from timeline_event where ticket_id = #{ticket} and kind = 'EscalationAsked' and id > coalesce((
                select id from timeline_event where ticket_id = #{ticket} and kind = 'TicketEscalated'
                order by id desc offset 1 limit 1), 0)
            order by id desc limit 1
            """)
    Optional<String> asker(long ticket);
}
