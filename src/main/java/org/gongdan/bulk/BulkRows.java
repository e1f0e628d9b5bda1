package org.gongdan.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.ticket.Channel;
import org.jspecify.annotations.Nullable;

/** The rows of bulk changes and of their tickets. Who may see them is the façade's to ask. */
@Mapper
interface BulkRows {

    String CHANGE = """
            select b.id, b.account_id, a.name as account_name, b.channel, b.action::text as action, b.total,
                   c.waiting, c.done, c.unchanged, c.refused,
                   b.undoes, u.id as undone_by, b.started_at, b.stopped_at, b.ended_at
            from bulk_change b
            join account a on a.id = b.account_id
            left join bulk_change u on u.undoes = b.id
            cross join lateral (
                select count(*) filter (where t.outcome is null) as waiting,
                       count(*) filter (where t.outcome = 'done') as done,
                       count(*) filter (where t.outcome = 'unchanged') as unchanged,
                       count(*) filter (where t.outcome = 'refused') as refused
                from bulk_ticket t where t.bulk_id = b.id) c
            """;

    @Select(CHANGE + "where b.id = #{id}")
    Optional<Row> find(long id);

    /** The newest first; without an account everybody's. */
    @Select(CHANGE + """
            where (#{account}::text is null or b.account_id = #{account}) and (#{before}::bigint is null or b.id < #{before})
            order by b.id desc limit #{most}
            """)
    List<Row> list(@Nullable String account, @Nullable Long before, int most);

    /** Whoever begins one waits for what the same person begins elsewhere: two calls at once are counted both. */
    @Select("select 1 from (select pg_advisory_xact_lock(hashtextextended(#{account}, 840))) locked")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int oneAtATime(String account);

    @Select(
            "select count(*) from bulk_change where account_id = #{account} and ended_at is null and stopped_at is null")
    int running(String account);

    @Select("""
            insert into bulk_change (account_id, channel, action, total, open_lanes, lanes, undoes, started_at)
            values (#{account}, #{channel}, #{action}::jsonb, #{total}, #{lanes}, #{lanes}, #{undoes}, #{now}) returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(
            String account, Channel channel, String action, int total, int lanes, @Nullable Long undoes, Instant now);

    @Insert("""
            insert into bulk_ticket (bulk_id, ticket_id)
            select #{bulk}, ticket from unnest(string_to_array(#{tickets}, ',')::bigint[]) ticket
            """)
    void take(long bulk, String tickets);

    /** What there is to take back, each with what it was like before. */
    @Insert("""
            insert into bulk_ticket (bulk_id, ticket_id, before)
            select #{bulk}, ticket_id, before from bulk_ticket where bulk_id = #{undone} and outcome = 'done'
            """)
    void takeDone(long bulk, long undone);

    @Update("""
            update bulk_change set stopped_at = #{now}, stopped_by = #{by}
            where id = #{id} and ended_at is null and stopped_at is null
            """)
    int stop(long id, String by, Instant now);

    /** The next of a lane; none once it was stopped. */
    @Select("""
            select t.ticket_id from bulk_ticket t join bulk_change b on b.id = t.bulk_id
            where t.bulk_id = #{bulk} and t.outcome is null and b.stopped_at is null and t.ticket_id % b.lanes = #{lane}
            order by t.ticket_id limit #{most}
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Long> waiting(long bulk, int lane, int most);

    /** A ticket that still waits, held until the transaction ends: whoever comes second finds that it waits no more. */
    @Select("""
            select b.id, b.account_id, b.channel, b.action::text as action, b.undoes, t.before::text as before
            from bulk_ticket t join bulk_change b on b.id = t.bulk_id
            where t.bulk_id = #{bulk} and t.ticket_id = #{ticket} and t.outcome is null and b.stopped_at is null
            for update of t
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Claim> claim(long bulk, long ticket);

    @Update("""
            update bulk_ticket set outcome = #{outcome}, before = coalesce(#{before}::jsonb, before),
                   sentence = #{sentence}, arguments = #{arguments}::jsonb, at = #{now}
            where bulk_id = #{bulk} and ticket_id = #{ticket} and outcome is null
            """)
    void settle(
            long bulk,
            long ticket,
            Outcome outcome,
            @Nullable String before,
            @Nullable String sentence,
            @Nullable String arguments,
            Instant now);

    /** The last lane to leave ends the whole. */
    @Update("""
            update bulk_change set open_lanes = open_lanes - 1,
                   ended_at = case when open_lanes = 1 then #{now} else ended_at end
            where id = #{id}
            """)
    void leave(long id, Instant now);

    @Select("""
            select ticket_id, coalesce(outcome, 'waiting') as outcome, sentence, arguments::text as arguments
            from bulk_ticket
            where bulk_id = #{bulk} and ticket_id > #{after}
              and (#{only}::text is null or coalesce(outcome, 'waiting') = #{only})
            order by ticket_id limit #{most}
            """)
    List<Result> results(long bulk, @Nullable Outcome only, long after, int most);

    record Row(
            long id,
            String accountId,
            String accountName,
            Channel channel,
            String action,
            int total,
            int waiting,
            int done,
            int unchanged,
            int refused,
            @Nullable Long undoes,
            @Nullable Long undoneBy,
            Instant startedAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant endedAt) {}

    record Claim(
            long id,
            String accountId,
            Channel channel,
            String action,
            @Nullable Long undoes,
            @Nullable String before) {}

    record Result(
            long ticketId,
            Outcome outcome,
            @Nullable String sentence,
            @Nullable String arguments) {}
}
