package org.gongdan.file;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface FileTextRows {

    /** Files that came since; pictures, sound and films say nothing in words. */
    @Insert("""
            insert into attachment_text (attachment_id, ticket_id)
            select f.id, f.ticket_id from attachment f
            where f.ticket_id = #{ticket} and f.size > 0 and f.content_type not like 'image/%'
                and f.content_type not like 'audio/%' and f.content_type not like 'video/%'
            on conflict do nothing
            """)
    int enlist(long ticket);

    /** The newest that waits, or that somebody began to read before {@code lost} and never finished. */
    @Select("""
            update attachment_text x set state = 'reading', tries = x.tries + 1, since = #{now}
            from attachment f
            where f.id = x.attachment_id and x.attachment_id = (
                select attachment_id from attachment_text
                where state = 'waiting' or state = 'reading' and since < #{lost}
                order by attachment_id desc limit 1 for update skip locked)
            returning f.id, f.ticket_id, x.tries, f.name, f.content_type, f.content
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Taken> take(Instant now, Instant lost);

    @Update("update attachment_text set state = #{state}, text = #{text} where attachment_id = #{attachment}")
    void settle(long attachment, String state, String text);

    @Select("select exists (select 1 from attachment_text where state in ('waiting', 'reading'))")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    boolean isAnyLeft();

    /** {@code tries} counts this one. */
    record Taken(long id, long ticketId, int tries, String name, String contentType, byte[] content) {}
}
