package org.gongdan.ticket.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.ticket.Conversation.Hindrance;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** Drafts of whoever is named; permission is asked by whoever calls. */
@Mapper
interface DraftRows {

    String DRAFT = """
            select d.id, d.ticket_id, d.account_id, a.name as author, d.kind, d.body, d.shared, d.returned, d.sends_at,
                   d.version, d.saved_at
            from draft d join account a on a.id = d.account_id
            """;

    /** Waits until nobody else changes what this person writes on this ticket; let go when the transaction ends. */
    @Select("select 1 from pg_advisory_xact_lock(hashtextextended(#{account} || chr(10) || #{ticket}, 83))")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int lock(long ticket, String account);

    /** The person's own, written or on their way, and what colleagues share. */
    @Select(DRAFT + """
            where d.ticket_id = #{ticket} and (d.account_id = #{account} or d.shared and d.sends_at is null)
            order by d.id limit 100
            """)
    List<Row> of(long ticket, String account);

    @Select(DRAFT + "where d.ticket_id = #{ticket} and d.account_id = #{account} and d.sends_at is null")
    Optional<Row> own(long ticket, String account);

    @Select(DRAFT + "where d.id = #{id} and d.ticket_id = #{ticket} and d.shared and d.sends_at is null")
    Optional<Row> shared(long ticket, long id);

    @Select(DRAFT
            + "where d.account_id = #{account} and d.sends_at is null order by d.saved_at desc, d.id limit #{most}")
    List<Row> by(String account, int most);

    @Select("""
            select count(*) from (
                select 1 from draft where account_id = #{account} and sends_at is null limit #{most}) listed
            """)
    int count(String account, int most);

    /** Whoever has it decides what becomes of the reply: the other finds none. */
    @Select(DRAFT + "where d.id = #{id} and d.sends_at is not null for update of d")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> lockOnItsWay(long id);

    @Select("""
            insert into draft (ticket_id, account_id, kind, body, sends_at, saved_at)
            values (#{ticket}, #{account}, #{kind}, #{body}, #{sendsAt}, #{now})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(long ticket, String account, Message.Kind kind, String body, @Nullable Instant sendsAt, Instant now);

    @Update("""
            update draft set kind = #{kind}, body = #{body}, returned = #{returned}, version = version + 1,
                             saved_at = #{now}
            where id = #{id}
            """)
    void write(long id, Message.Kind kind, String body, @Nullable Hindrance returned, Instant now);

    @Update("""
            update draft set sends_at = null, returned = #{returned}, version = version + 1, saved_at = #{now}
            where id = #{id}
            """)
    void stop(long id, @Nullable Hindrance returned, Instant now);

    @Update("update draft set shared = #{shared} where id = #{id}")
    void share(long id, boolean shared);

    @Delete("delete from draft where id = #{id}")
    void delete(long id);

    @Delete("""
            delete from draft where id in (
                select id from draft where sends_at is null and saved_at < #{before}
                order by saved_at limit #{most} for update skip locked)
            """)
    int deleteBefore(Instant before, int most);

    /** Of drafts given as one text, joined by commas. */
    @Select("""
            select id, draft_id, name, size from draft_file
            where draft_id = any(string_to_array(#{drafts}, ',')::bigint[]) order by id
            """)
    List<Draft.File> files(String drafts);

    @Select("select name, content_type, content from draft_file where draft_id = #{draft} order by id")
    List<NewAttachment> contents(long draft);

    @Insert("""
            insert into draft_file (draft_id, name, content_type, size, content)
            values (#{draft}, #{file.name}, #{file.contentType}, length(#{file.content}), #{file.content})
            """)
    void attach(long draft, NewAttachment file);

    @Insert("""
            insert into draft_file (draft_id, name, content_type, size, content)
            select #{to}, name, content_type, size, content from draft_file where draft_id = #{from} order by id
            """)
    void copyFiles(long from, long to);

    @Update("update draft_file set draft_id = #{to} where draft_id = #{from}")
    void moveFiles(long from, long to);

    @Delete("delete from draft_file where id = #{file} and draft_id = #{draft}")
    void detach(long draft, long file);

    @Select("select seconds from reply_patience where account_id = #{account}")
    Optional<Integer> patience(String account);

    @Insert("""
            insert into reply_patience (account_id, seconds) values (#{account}, #{seconds})
            on conflict (account_id) do update set seconds = excluded.seconds
            """)
    void choose(String account, int seconds);

    record Row(
            long id,
            long ticketId,
            String accountId,
            String author,
            Message.Kind kind,
            String body,
            boolean shared,
            @Nullable Hindrance returned,
            @Nullable Instant sendsAt,
            int version,
            Instant savedAt) {

        Draft with(List<Draft.File> files) {
            return new Draft(
                    id,
                    new TicketNumber(ticketId),
                    accountId,
                    author,
                    kind,
                    body,
                    shared,
                    returned,
                    sendsAt,
                    version,
                    savedAt,
                    files);
        }
    }
}
