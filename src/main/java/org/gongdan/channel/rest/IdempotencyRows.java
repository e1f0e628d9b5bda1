package org.gongdan.channel.rest;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdempotencyRows {

    /** Waits until no other call with this key is under way; let go when the transaction ends. */
    @Select("select 1 from pg_advisory_xact_lock(hashtextextended(#{account} || chr(10) || #{key}, 42))")
    int lock(String account, String key);

    @Select("select digest, ticket_id, bulk_id from idempotency_key where account_id = #{account} and key = #{key}")
    Optional<Row> find(String account, String key);

    @Insert("""
            insert into idempotency_key (account_id, key, digest, ticket_id, created_at)
            values (#{account}, #{key}, #{digest}, #{ticket}, #{now})
            """)
    void insert(String account, String key, String digest, long ticket, Instant now);

    @Insert("""
            insert into idempotency_key (account_id, key, digest, bulk_id, created_at)
            values (#{account}, #{key}, #{digest}, #{bulk}, #{now})
            """)
    void insertBulk(String account, String key, String digest, long bulk, Instant now);

    /** Two nodes at once take different rows. */
    @Delete("""
            delete from idempotency_key where (account_id, key) in (
                select account_id, key from idempotency_key where created_at < #{before}
                 order by created_at limit #{most} for update skip locked)
            """)
    int deleteBefore(Instant before, int most);

    /** What the key made: a ticket or a bulk change. */
    record Row(
            String digest,
            @Nullable Long ticketId,
            @Nullable Long bulkId) {}
}
