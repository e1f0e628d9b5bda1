package org.gongdan.notification;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface NotificationRows {

    @Select("""
            insert into notification (ticket_id, kind, recipient, name, locale, body, state, created_at)
            values (#{ticket}, #{notice}, #{recipient}, #{name}, #{locale}, #{body}, 'queued', #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(long ticket, Notice notice, String recipient, String name, String locale, String body, Instant now);

    @Select("""
            select id, ticket_id, kind as notice, recipient, name, locale, body, state, created_at
            from notification where id = #{id} for update
            """)
    Row lock(long id);

    @Update("update notification set state = 'sent', sent_at = #{now} where id = #{id}")
    void sent(long id, Instant now);

    record Row(
            long id,
            long ticketId,
            Notice notice,
            String recipient,
            String name,
            String locale,
            String body,
            String state,
            Instant createdAt) {

        boolean isQueued() {
            return state.equals("queued");
        }
    }
}
