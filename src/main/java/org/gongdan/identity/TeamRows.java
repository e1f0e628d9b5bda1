package org.gongdan.identity;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** Teams and their leads. */
@Mapper
interface TeamRows {

    @Select("select id, name, lead_id as lead from team order by id")
    List<Team> all();

    @Select("select id, name, lead_id as lead from team where id = #{id}")
    Optional<Team> byId(String id);

    @Insert("insert into team (id, name) values (#{id}, #{name})")
    void insert(String id, String name);

    @Update("update team set lead_id = #{account} where id = #{team}")
    int setLead(String team, String account);
}
