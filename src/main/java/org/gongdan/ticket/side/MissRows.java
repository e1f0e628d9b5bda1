package org.gongdan.ticket.side;

import java.time.Instant;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

@Mapper
interface MissRows {

    @Select("select coalesce(sum(misses), 0) from side_miss where address = #{address} and since > #{begin}")
    int misses(String address, Instant begin);

    /** Answers how many there are now. */
    @Select("""
            insert into side_miss as m (address, misses, since) values (#{address}, 1, #{now})
            on conflict (address) do update set
                misses = case when m.since > #{begin} then m.misses + 1 else 1 end,
                since = case when m.since > #{begin} then m.since else #{now} end
            returning misses
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int miss(String address, Instant begin, Instant now);

    @Delete("delete from side_miss where since <= #{begin}")
    void forgetBefore(Instant begin);
}
