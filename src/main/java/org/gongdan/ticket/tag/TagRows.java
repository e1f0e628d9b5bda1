package org.gongdan.ticket.tag;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.identity.Viewer;

/** The rows of tags; several tickets or tags are given as one text, joined by commas, which no tag holds. */
@Mapper
interface TagRows {

    @Select("""
            select ticket_id, tag from ticket_tag
            where ticket_id = any(string_to_array(#{tickets}, ',')::bigint[]) order by ticket_id, tag
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Row> of(String tickets);

    /** Those in use on what is open and the viewer's to see that begin so, the most used first. */
    List<String> used(@Param("viewer") Viewer viewer, @Param("like") String like, @Param("most") int most);

    /** Keeps everybody else from changing the ticket until this transaction ends. */
    @Select("select id from ticket where id = #{ticket} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long hold(long ticket);

    @Insert("""
            insert into ticket_tag (ticket_id, tag)
            select #{ticket}, tag from unnest(string_to_array(#{tags}, ',')) tag on conflict do nothing
            """)
    void add(long ticket, String tags);

    @Delete("delete from ticket_tag where ticket_id = #{ticket} and tag = any(string_to_array(#{tags}, ','))")
    void remove(long ticket, String tags);

    /** Open lists hear of it, and whoever looked at the ticket before finds that it has changed. */
    @Update("update ticket set version = version + 1, updated_at = #{now} where id = #{ticket}")
    void touch(long ticket, Instant now);

    record Row(long ticketId, String tag) {}
}
