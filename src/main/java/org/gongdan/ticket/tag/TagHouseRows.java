package org.gongdan.ticket.tag;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

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

    @Insert("""
            insert into ticket_tag (ticket_id, tag) select ticket_id, #{to} from ticket_tag where tag = #{from}
            on conflict do nothing
            """)
    int copy(String from, String to);

    @Delete("delete from ticket_tag where tag = #{tag}")
    int remove(String tag);

    @Insert("insert into retired_tag (tag) values (#{tag}) on conflict do nothing")
    void retire(String tag);

    @Delete("delete from retired_tag where tag = #{tag}")
    void revive(String tag);

    @Select("select tag from retired_tag where tag = any(string_to_array(#{tags}, ','))")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<String> retiredOf(String tags);
}
