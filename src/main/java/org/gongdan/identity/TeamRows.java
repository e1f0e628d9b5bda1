package org.gongdan.identity;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Teams and their leads. */
@Mapper
interface TeamRows {

    @Select("select id, name, lead_id as lead from team order by id")
    List<Team> all();

    /** Who reads one Chinese reads the other more easily than English. */
    @Select("""
            select t.id, coalesce(n.name, t.name) as name, t.lead_id as lead
            from team t left join lateral (
                select name from team_name
                where team_id = t.id and split_part(locale, '-', 1) = split_part(#{locale}, '-', 1)
                order by locale = #{locale} desc limit 1) n on true
            order by t.id
            """)
    List<Team> named(String locale);

    @Select("select id, name, lead_id as lead from team where id = #{id}")
    Optional<Team> byId(String id);

    @Insert("insert into team (id, name) values (#{id}, #{name})")
    void insert(String id, String name);

    @Insert("""
            insert into team_name (team_id, locale, name) values (#{team}, #{locale}, #{name})
            on conflict (team_id, locale) do update set name = excluded.name
            """)
    void translate(@Param("team") String team, @Param("locale") String locale, @Param("name") String name);

    @Update("update team set name = #{name} where id = #{team}")
    void rename(String team, String name);

    @Select("select name from team_name where team_id = #{team} and locale = #{locale}")
    Optional<String> translation(String team, String locale);

    @Delete("delete from team_name where team_id = #{team} and locale = #{locale}")
    void untranslate(String team, String locale);

    /** Keeps everybody else from changing the team until this transaction ends. */
    @Select("select id from team where id = #{team} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<String> lock(String team);

    @Update("update team set lead_id = #{account} where id = #{team}")
    int setLead(String team, @Nullable String account);

    @Update("update team set lead_id = null where id = #{team} and lead_id = #{account}")
    void unlead(String team, String account);
}
