package org.gongdan.notification;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface NotificationRows {

    @Select("""
            insert into notification (ticket_id, kind, recipient, name, locale, body, state, created_at)
            values (#{ticket}, #{notice}, #{recipient}, #{name}, #{locale}, #{body}, 'queued', #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(long ticket, Notice notice, String recipient, String name, String locale, String body, Instant now);

    /** A mail with a message of a side conversation. */
    @Select("""
            insert into notification (ticket_id, kind, recipient, name, locale, state, created_at, side_message_id)
            values (#{ticket}, 'supplier-asked', #{recipient}, #{name}, #{locale}, 'queued', #{now}, #{message})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insertLetter(long ticket, String recipient, String name, String locale, long message, Instant now);

    @Select("""
            select id, ticket_id, kind as notice, recipient, name, locale, body, state, created_at, side_message_id
            from notification where id = #{id} for update
            """)
    Row lock(long id);

    @Update("update notification set state = 'sent', sent_at = #{now} where id = #{id}")
    void sent(long id, Instant now);

    @Update("update notification set state = 'undeliverable' where id = #{id}")
    void undeliverable(long id);

    record Row(
            long id,
            long ticketId,
            Notice notice,
            String recipient,
            String name,
            String locale,
            String body,
            String state,
            Instant createdAt,
            @Nullable Long sideMessageId) {

        boolean isQueued() {
            return state.equals("queued");
        }
    }
}
