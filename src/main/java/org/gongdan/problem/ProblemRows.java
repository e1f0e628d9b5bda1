package org.gongdan.problem;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;

/** The rows of causes and solutions, and of the incidents that get one. */
@Mapper
interface ProblemRows {

    @Insert("""
            insert into problem (ticket_id, cause) values (#{ticket}, #{cause})
            on conflict (ticket_id) do update set cause = excluded.cause
            """)
    int cause(long ticket, String cause);

    @Insert("""
            insert into problem (ticket_id, solution, resolution_code, solved_at)
            values (#{ticket}, #{solution}, #{resolutionCode}, #{now})
            on conflict (ticket_id) do update set solution = excluded.solution,
                resolution_code = excluded.resolution_code, solved_at = excluded.solved_at
            """)
    int solve(long ticket, String solution, String resolutionCode, Instant now);

    /** Nothing before the problem is solved. */
    @Select("select solution, resolution_code from problem where ticket_id = #{ticket} and solution is not null")
    Optional<Solution> solution(long ticket);

    @Select("select incident_id from problem_offer where problem_id = #{problem}")
    List<Long> told(long problem);

    @Insert("""
            insert into problem_offer (problem_id, incident_id) values (#{problem}, #{incident}) on conflict do nothing
            """)
    int tell(long problem, long incident);

    /** Nothing when the incident has had the solution already. */
    @Update("""
            update problem_offer set offered_at = #{now}
            where problem_id = #{problem} and incident_id = #{incident} and offered_at is null
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int offer(long problem, long incident, Instant now);

    @Delete("delete from problem_offer where problem_id = #{problem}")
    int forgetOffers(long problem);

    record Solution(String solution, String resolutionCode) {}
}
