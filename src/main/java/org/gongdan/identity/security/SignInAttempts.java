package org.gongdan.identity.security;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** Tries since the last success, by key. */
@Mapper
interface SignInAttempts {

    /**
     * Counts one try and answers its number; no row while the key is barred. After {@code free} tries each further one bars
     * the key for twice as long, from two seconds to a quarter of an hour; a quiet day forgives everything.
     */
    @Select("""
            insert into sign_in_attempt as a (key, attempts, last_at, barred_till)
            values (#{key}, 1, #{now}, #{now})
            on conflict (key) do update set
                   attempts = case when a.last_at < excluded.last_at - interval '1 day' then 1 else a.attempts + 1 end,
                   last_at = excluded.last_at,
                   barred_till = case
                       when a.last_at < excluded.last_at - interval '1 day' or a.attempts + 1 <= #{free} then excluded.last_at
                       else excluded.last_at + least(900, 2 ^ least(a.attempts + 1 - #{free}, 10)) * interval '1 second'
                   end
             where a.barred_till <= excluded.last_at
            returning attempts
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Integer> tryAgain(String key, int free, Instant now);

    @Delete("""
            <script>
            delete from sign_in_attempt
             where key in <foreach collection="keys" item="key" open="(" separator="," close=")">#{key}</foreach>
            </script>
            """)
    void forget(List<String> keys);

    @Delete("delete from sign_in_attempt where last_at < #{before}")
    int forgetBefore(Instant before);
}
