package org.gongdan.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

@Mapper
interface ChecklistRows {

    String ITEM = "select id, ticket_id, what, done_by, done_at from checklist_item ";

    @Select(ITEM + "where ticket_id = #{ticket} order by id")
    List<ChecklistItem> of(long ticket);

    @Select(ITEM + "where ticket_id = #{ticket} and id = #{id}")
    Optional<ChecklistItem> item(long ticket, long id);

    @Select("insert into checklist_item (ticket_id, what) values (#{ticket}, #{what}) returning id")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long add(long ticket, String what);

    /** Nothing happens to what is ticked off already. */
    @Update("""
            update checklist_item set done_by = #{account}, done_at = #{now}
            where ticket_id = #{ticket} and id = #{id} and done_at is null
            """)
    int tick(long ticket, long id, String account, Instant now);

    @Update("""
            update checklist_item set done_by = null, done_at = null
            where ticket_id = #{ticket} and id = #{id} and done_at is not null
            """)
    int untick(long ticket, long id);
}
