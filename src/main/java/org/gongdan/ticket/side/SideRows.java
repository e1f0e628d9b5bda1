package org.gongdan.ticket.side;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.side.SideMessage.Delivery;
import org.gongdan.ticket.side.SideMessage.SideFile;
import org.jspecify.annotations.Nullable;

@Mapper
interface SideRows {

    String CONVERSATION = """
            select id, ticket_id, subject, name, email, language, state, unread, started_by, started_by_name, started_at, last_at
            from side_conversation
            """;

    String MESSAGE = "select id, conversation_id, author, author_name, body, created_at, delivery from side_message ";

    @Select(CONVERSATION + "where ticket_id = #{ticket} order by last_at desc, id desc limit 200")
    List<SideConversation> of(long ticket);

    @Select(CONVERSATION + "where id = #{id}")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<SideConversation> find(long id);

    /** Tokens may be made for it meanwhile. */
    @Select(CONVERSATION + "where id = #{id} for no key update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<SideConversation> lock(long id);

    @Select("""
            insert into side_conversation (ticket_id, subject, name, email, language, state, started_by, started_by_name,
                                           started_at, last_at)
            values (#{ticket}, #{wanted.subject}, #{wanted.name}, #{wanted.email}, #{wanted.language}, 'waiting',
                    #{account}, #{accountName}, #{now}, #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long start(long ticket, NewSideConversation wanted, String account, String accountName, Instant now);

    @Update("update side_conversation set state = #{state}, unread = #{unread}, last_at = #{lastAt} where id = #{id}")
    void turn(long id, SideState state, boolean unread, Instant lastAt);

    @Update("update side_conversation set unread = false where id = #{id} and unread and last_at <= #{seen}")
    int read(long id, Instant seen);

    @Update("update side_conversation set ticket_id = #{into} where ticket_id = #{ticket}")
    void move(long ticket, long into);

    @Select("select exists (select 1 from side_conversation where ticket_id = #{ticket} and state = 'waiting')")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    boolean waits(long ticket);

    @Select("""
            insert into side_message (conversation_id, author, author_name, body, created_at, delivery, arrival)
            values (#{conversation}, #{author}, #{name}, #{body}, #{now}, #{delivery}, #{arrival})
            on conflict (conversation_id, arrival) do nothing
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Long> say(
            long conversation,
            @Nullable String author,
            String name,
            String body,
            Instant now,
            @Nullable Delivery delivery,
            @Nullable String arrival);

    @Select(MESSAGE + "where conversation_id = #{conversation} order by id")
    List<Row> messages(long conversation);

    @Select(MESSAGE + "where id = #{id}")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> message(long id);

    /** Whether it still waits to be sent; nobody calls it back until the caller is done. */
    @Select("select delivery = 'queued' from side_message where id = #{id} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    boolean holdQueued(long id);

    @Update(
            "update side_message set delivery = 'undeliverable' where conversation_id = #{conversation} and delivery = 'queued'")
    void callBack(long conversation);

    @Update("update side_message set delivery = #{delivery} where id = #{id}")
    void delivered(long id, Delivery delivery);

    @Select("""
            select count(*) as messages,
                   count(*) filter (where m.author is null and m.created_at > #{since}) as recent,
                   coalesce(sum((select sum(size) from side_file f where f.message_id = m.id))
                            filter (where m.author is null), 0) as bytes
            from side_message m where m.conversation_id = #{conversation}
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Room room(long conversation, Instant since);

    @Insert("""
            insert into side_file (message_id, name, content_type, size, content)
            values (#{message}, #{file.name}, #{file.contentType}, length(#{file.content}), #{file.content})
            """)
    void attach(long message, NewAttachment file);

    @Select("""
            select f.id, f.message_id, f.name, f.content_type, f.size
            from side_file f join side_message m on m.id = f.message_id where m.conversation_id = #{conversation} order by f.id
            """)
    List<SideFile> files(long conversation);

    @Select("""
            select f.name, f.content_type, f.content
            from side_file f join side_message m on m.id = f.message_id
            where m.conversation_id = #{conversation} and f.id = #{id}
            """)
    Optional<Message.File> file(long conversation, long id);

    @Select("select name, content_type, content from side_file where message_id = #{message} order by id")
    List<Message.File> contents(long message);

    @Insert("insert into side_token (hash, conversation_id, made_at) values (#{hash}, #{conversation}, #{now})")
    void keep(byte[] hash, long conversation, Instant now);

    @Select("select hash, conversation_id from side_token where hash = #{hash}")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Token> token(byte[] hash);

    @Delete("delete from side_token where conversation_id = #{conversation}")
    int forget(long conversation);

    record Token(byte[] hash, long conversationId) {}

    /** How much was said in all, how often from outside of late, and the bytes of all files from there. */
    record Room(long messages, long recent, long bytes) {}

    record Row(
            long id,
            long conversationId,
            @Nullable String author,
            String authorName,
            String body,
            Instant createdAt,
            @Nullable Delivery delivery) {

        SideMessage with(List<SideFile> files) {
            return new SideMessage(id, author, authorName, body, createdAt, delivery, files);
        }
    }
}
