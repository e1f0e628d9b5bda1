package org.gongdan.identity;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Teams and their leads. */
@Mapper
interface TeamRows {

    @Select("select id, name, lead_id as lead from team order by id")
    List<Team> all();

    @Select("""
            select t.id, coalesce(n.name, t.name) as name, t.lead_id as lead
            from team t left join team_name n on n.team_id = t.id and n.locale = #{locale}
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

    @Update("update team set lead_id = #{account} where id = #{team}")
    int setLead(String team, String account);
}
