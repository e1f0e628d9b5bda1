package org.gongdan.ticket.tag;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The rows of tags across all tickets. */
@Mapper
interface TagHouseRows {

    @Select("""
            select g.tag, count(*) as tickets, count(*) filter (where t.status <> 'closed') as open,
                   exists (select 1 from retired_tag r where r.tag = g.tag) as retired
            from ticket_tag g join ticket t on t.id = g.ticket_id
            where g.tag like #{like} group by g.tag order by count(*) desc, g.tag limit #{most}
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<TagHouse.Counted> counted(String like, int most);

    @Select("select exists (select 1 from ticket_tag where tag = #{tag})")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    boolean isUsed(String tag);

    /** Keeps everybody else from changing the tickets with the tag, in the order in which others take several. */
    @Select("""
            select id from ticket where id in (select ticket_id from ticket_tag where tag = #{tag})
            order by id for update
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Long> hold(String tag);

    /** In one statement, so that no ticket loses the one without getting the other; open lists hear of it. */
    @Update("""
            with gone as (delete from ticket_tag where tag = #{from} returning ticket_id),
                 put as (insert into ticket_tag (ticket_id, tag) select ticket_id, #{to} from gone on conflict do nothing)
            update ticket set version = version + 1, updated_at = #{now}
            where id in (select ticket_id from gone) and status <> 'closed'
            """)
    void rename(String from, String to, Instant now);

    @Insert("insert into retired_tag (tag) values (#{tag}) on conflict do nothing")
    void retire(String tag);

    @Delete("delete from retired_tag where tag = #{tag}")
    void revive(String tag);

    @Select("select tag from retired_tag where tag = any(string_to_array(#{tags}, ','))")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<String> retiredOf(String tags);
}
