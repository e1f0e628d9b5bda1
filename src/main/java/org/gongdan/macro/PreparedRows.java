package org.gongdan.macro;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.macro.text.Sharing;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;

/** The rows of saved replies and macros; every reading asks who reads. What is retired is not there any more. */
@Mapper
interface PreparedRows {

    String ROW = """
            select id, shared, account_id, team, type, category, status, for_team,
                   wordings::text as wordings, deeds::text as deeds, used, version, changed_at
            from prepared
            """;

    String SEEN = """
            kind = #{kind} and retired_at is null
            and (shared = 'everybody'
                 or shared = 'team' and (#{reader.all} or team = any(string_to_array(#{reader.teams}, ',')))
                 or shared = 'personal' and account_id = #{reader.account})
            """;

    @Select(ROW + "where " + SEEN + "order by used desc, id limit #{most}")
    List<Row> list(String kind, Reader reader, int most);

    @Select(ROW + "where id = #{id} and " + SEEN)
    Optional<Row> find(String kind, Reader reader, long id);

    /** Held until the transaction ends. */
    @Select(ROW + "where id = #{id} and " + SEEN + "for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> lock(String kind, Reader reader, long id);

    /** The title alone, for whoever is told what was done, retired or not. */
    @Select("select wordings::text from prepared where id = #{id} and kind = #{kind}")
    Optional<String> wordings(String kind, long id);

    @Select("""
            select count(*) from prepared
            where kind = #{kind} and retired_at is null and shared = #{shared}
              and (shared = 'everybody' or shared = 'team' and team = #{team}
                   or shared = 'personal' and account_id = #{account})
            """)
    int count(String kind, Sharing shared, @Nullable String team, String account);

    @Select("""
            insert into prepared (kind, shared, account_id, team, type, category, status, for_team,
                                  wordings, deeds, changed_at, changed_by)
            values (#{kind}, #{is.shared}, #{account}, #{is.team}, #{is.type}, #{is.category}, #{is.status}, #{is.forTeam},
                    #{is.wordings}::jsonb, #{is.deeds}::jsonb, #{now}, #{account})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(String kind, String account, Written is, Instant now);

    @Update("""
            update prepared set shared = #{is.shared}, team = #{is.team}, type = #{is.type}, category = #{is.category},
                   status = #{is.status}, for_team = #{is.forTeam}, wordings = #{is.wordings}::jsonb,
                   deeds = #{is.deeds}::jsonb, account_id = case when #{is.shared} = 'personal' then #{by} else account_id end,
                   version = version + 1, changed_at = #{now}, changed_by = #{by}
            where id = #{id}
            """)
    void change(long id, Written is, Instant now, String by);

    @Update("update prepared set retired_at = #{now}, changed_at = #{now}, changed_by = #{by} where id = #{id}")
    void retire(long id, Instant now, String by);

    @Update("update prepared set used = used + 1 where id = #{id}")
    void use(long id);

    /** Whose eyes: the account's own, its teams' (parted by commas), everybody's; some see all teams'. */
    record Reader(String account, String teams, boolean all) {}

    record Written(
            Sharing shared,
            @Nullable String team,
            @Nullable Type type,
            @Nullable String category,
            @Nullable Status status,
            @Nullable String forTeam,
            String wordings,
            String deeds) {}

    record Row(
            long id,
            Sharing shared,
            String accountId,
            @Nullable String team,
            @Nullable Type type,
            @Nullable String category,
            @Nullable Status status,
            @Nullable String forTeam,
            String wordings,
            String deeds,
            long used,
            int version,
            Instant changedAt) {}
}
