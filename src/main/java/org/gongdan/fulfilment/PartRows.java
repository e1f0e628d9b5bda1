package org.gongdan.fulfilment;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface PartRows {

    String PART = """
            select id, ticket_id, team, what, agent, due_at, outcome, result, done_at from ticket_part
            """;

    @Select("""
            insert into ticket_part (ticket_id, team, what, planned_at, due_at)
            values (#{ticket}, #{team}, #{what}, #{now}, #{dueAt}) returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long plan(long ticket, String team, String what, Instant now, Instant dueAt);

    @Select(PART + "where id = #{id}")
    Part part(long id);

    @Select(PART + "where ticket_id = #{ticket} order by id")
    List<Part> of(long ticket);

    @Update("update ticket_part set agent = #{agent} where id = #{id}")
    void assign(long id, @Nullable String agent);

    @Update("""
            update ticket_part set outcome = #{outcome}, result = #{result}, done_at = #{now}
            where id = #{id} and done_at is null
            """)
    int done(long id, String outcome, String result, Instant now);

    @Update("""
            update ticket_part set outcome = 'cancelled', done_at = #{now}
            where ticket_id = #{ticket} and done_at is null
            """)
    void cancel(long ticket, Instant now);
}
