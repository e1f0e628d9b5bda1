package org.gongdan.routing;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface LoadRows {

    /** The active member with the fewest open tickets below the capacity; ties go to whoever waited longest. */
    @Select("""
            select a.id
            from account a
            join membership m on m.account_id = a.id and m.team_id = #{team}
            left join lateral (
                select count(*) as open, max(t.updated_at) as last
                from ticket t where t.assignee = a.id and t.status in ('new', 'open')
            ) load on true
            where a.active and load.open < #{capacity}
            order by load.open, load.last nulls first, a.id
            limit 1
            """)
    Optional<String> freest(String team, int capacity);
}
