package org.gongdan.training;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface TrainingRows {

    String HELD =
            "select id, ticket_id, message_id, author, channel, task_id, answers, held_at, decided_by from held_reply ";

    @Select("select account_id as account, mentor, since from training order by since")
    List<Training> all();

    @Select("select account_id as account, mentor, since from training where account_id = #{account}")
    Optional<Training> of(String account);

    @Insert("""
            insert into training (account_id, mentor, since, begun_by) values (#{account}, #{mentor}, #{now}, #{by})
            on conflict (account_id) do update set mentor = excluded.mentor
            """)
    void begin(String account, @Nullable String mentor, Instant now, String by);

    @Delete("delete from training where account_id = #{account}")
    int end(String account);

    @Select("""
            insert into held_reply (ticket_id, message_id, author, channel, task_id, answers, held_at)
            values (#{ticket}, #{message}, #{author}, #{channel}, #{task}, #{answers}, #{now}) returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long hold(
            long ticket,
            long message,
            String author,
            String channel,
            @Nullable String task,
            String answers,
            Instant now);

    @Select(HELD + "where id = #{id} for update")
    Optional<HeldReply> lock(long id);

    @Select(HELD + "where settled_at is null order by held_at limit #{most}")
    List<HeldReply> waiting(int most);

    @Select("select exists (select 1 from held_reply where task_id = #{task} and settled_at is null)")
    boolean waits(String task);

    @Update("update held_reply set decided_by = #{by} where id = #{id}")
    void decide(long id, String by);

    @Update("update held_reply set settled_at = #{now} where id = #{id} and settled_at is null")
    int settle(long id, Instant now);
}
