package org.gongdan.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface MessageRows {

    /** The ticket and all that was merged into it: their conversation is one. */
    String TOGETHER = "select #{ticket} union all select id from ticket where merged_into = #{ticket}";

    @Select("""
            insert into message (ticket_id, kind, author, author_name, from_customer, channel, body, created_at)
            values (#{ticket}, #{kind}, #{author}, #{authorName}, #{fromCustomer}, #{channel}, #{body}, #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(
            long ticket,
            Message.Kind kind,
            @Nullable String author,
            String authorName,
            boolean fromCustomer,
            Channel channel,
            String body,
            Instant now);

    @Insert("""
            insert into attachment (ticket_id, message_id, name, content_type, size, content)
            values (#{ticket}, #{message}, #{file.name}, #{file.contentType}, length(#{file.content}), #{file.content})
            """)
    void attach(long ticket, long message, NewAttachment file);

    @Select("""
            select * from (
                select id, ticket_id, kind, author, author_name, from_customer, channel, body, created_at, held
                from message where ticket_id in (""" + TOGETHER + """
                ) and (#{notes} or kind <> 'note') and held is distinct from 'released' order by id desc limit 1000
            ) newest order by id
            """)
    List<Row> of(long ticket, boolean notes);

    @Update("update message set held = #{held} where ticket_id = #{ticket} and id = #{message}")
    void mark(long ticket, long message, Message.Held held);

    @Update("update attachment set message_id = #{to} where ticket_id = #{ticket} and message_id = #{from}")
    void moveFiles(long ticket, long from, long to);

    @Select("""
            select id, ticket_id, kind, author, author_name, from_customer, channel, body, created_at, held
            from message where ticket_id = #{ticket} and id = #{message}
            """)
    Optional<Row> one(long ticket, long message);

    @Select("""
            select id, ticket_id, kind, author, author_name, from_customer, channel, body, created_at, held
            from message where ticket_id = #{ticket} and kind <> 'note' order by id desc limit 1
            """)
    Optional<Row> lastWord(long ticket);

    @Select("select body from message where ticket_id = #{ticket} and kind = 'request' order by id limit 1")
    Optional<String> request(long ticket);

    /** The same for tickets given as one text, joined by commas. */
    @Select("""
            select distinct on (ticket_id) ticket_id, body from message
            where kind = 'request' and ticket_id = any(string_to_array(#{tickets}, ',')::bigint[]) order by ticket_id, id
            """)
    List<Request> requests(String tickets);

    record Request(long ticketId, String body) {}

    @Select("""
            select id, message_id, name, content_type, size from attachment
            where ticket_id in (""" + TOGETHER + """
            ) order by id
            """)
    List<Message.Attachment> attachments(long ticket);

    @Select("""
            select a.name, a.content_type, a.content from attachment a join message m on m.id = a.message_id
            where a.id = #{id} and a.ticket_id in (""" + TOGETHER + """
            ) and (#{notes} or m.kind <> 'note')
            """)
    Optional<Message.File> file(long ticket, long id, boolean notes);

    record Row(
            long id,
            long ticketId,
            Message.Kind kind,
            @Nullable String author,
            String authorName,
            boolean fromCustomer,
            Channel channel,
            String body,
            Instant createdAt,
            Message.@Nullable Held held) {

        Message with(List<Message.Attachment> attachments) {
            return new Message(
                    id,
                    new TicketNumber(ticketId),
                    kind,
                    author,
                    authorName,
                    fromCustomer,
                    channel,
                    body,
                    createdAt,
                    held,
                    attachments);
        }
    }
}
