package org.gongdan.identity.token;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Tokens by the SHA-256 of their secret. */
@Mapper
interface TokenRows {

    @Select("""
            insert into access_token (account_id, name, hash, created_at, expires_at)
            values (#{account}, #{name}, #{hash}, #{now}, #{expires}) returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(String account, String name, byte[] hash, Instant now, Instant expires);

    /** {@code noted} tells that the last use was written down less than a minute ago. */
    @Select("""
            select account_id, coalesce(last_used_at > #{now}::timestamptz - interval '1 minute', false) as noted
              from access_token where hash = #{hash} and expires_at > #{now}
            """)
    Optional<Holder> holder(byte[] hash, Instant now);

    @Update("update access_token set last_used_at = #{now} where hash = #{hash}")
    int touch(byte[] hash, Instant now);

    @Select("""
            select id, name, created_at, expires_at, last_used_at from access_token
             where account_id = #{account} order by created_at desc, id desc
            """)
    List<AccessToken> of(String account);

    @Delete("delete from access_token where id = #{id} and account_id = #{account}")
    int delete(String account, long id);

    record Holder(String accountId, boolean noted) {}
}
