package org.gongdan.routing;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface LoadRows {

    /**
     * Of the active members below the capacity those who have most of the skills, of them the one with the fewest open
     * tickets; ties go to whoever waited longest. Skills and the levels they need are lists in the same order; who is away
     * is a list too.
     */
    @Select("""
            select a.id
            from account a
            join membership m on m.account_id = a.id and m.team_id = #{team}
            left join lateral (
                select count(*) as open, max(t.updated_at) as last
                from ticket t where coalesce(t.assignee, '') = a.id and t.status in ('new', 'open')
            ) load on true
            left join lateral (
                select count(*) as skills
                from unnest(string_to_array(#{skills}, ','), string_to_array(#{levels}, ',')::int[]) as wanted (name, level)
                join skill s on s.account_id = a.id and s.name = wanted.name and s.level >= wanted.level
            ) able on true
            where a.active and load.open < #{capacity} and a.id <> all(string_to_array(#{away}, ','))
            order by able.skills desc, load.open, load.last nulls first, a.id
            limit 1
            """)
    Optional<String> freest(String team, int capacity, String skills, String levels, String away);
}
