package org.gongdan.ticket.live;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface HappeningRows {

    @Select("select coalesce(max(id), 0) from timeline_event where ticket_id = #{ticket}")
    long newest(long ticket);

    @Select("""
            select id, kind, actor, actor_name from timeline_event
            where ticket_id = #{ticket} and id > #{seen} and kind <> 'TableDecided' and actor is distinct from #{reader}
            order by id limit 100
            """)
    List<Happening> since(long ticket, long seen, String reader);
}
