package org.gongdan.ticket;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface TimelineRows {

    @Insert("""
            insert into timeline_event (ticket_id, at, actor, actor_name, channel, kind, details)
            values (#{ticket}, #{at}, #{actor}, #{actorName}, #{channel}, #{kind}, #{details}::json)
            """)
    void insert(
            long ticket,
            Instant at,
            @Nullable String actor,
            String actorName,
            String channel,
            String kind,
            String details);

    /** Any number at one instant by one actor, in their order; each with its ticket, kind and details. */
    @Insert("""
            insert into timeline_event (ticket_id, at, actor, actor_name, channel, kind, details)
            select ticket, #{at}, #{actor}, #{actorName}, #{channel}, kind, details
            from json_to_recordset(#{events}::json) as given (ticket bigint, kind text, details json)
            """)
    void insertAll(Instant at, @Nullable String actor, String actorName, String channel, String events);

    @Select("""
            select id, at, actor, actor_name, channel, kind, details::text as details
            from timeline_event where ticket_id = #{ticket} order by id limit 1000
            """)
    List<Row> of(long ticket);

    record Row(
            long id,
            Instant at,
            @Nullable String actor,
            String actorName,
            String channel,
            String kind,
            String details) {}
}
