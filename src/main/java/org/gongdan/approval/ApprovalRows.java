package org.gongdan.approval;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Who was asked and what they answered. A ticket asked about again begins with the questions of that moment. */
@Mapper
interface ApprovalRows {

    @Insert("""
            insert into approval (ticket_id, approver, needed, asked_at, answer_by)
            values (#{ticket}, #{approver}, #{needed}, #{now}, #{answerBy})
            """)
    void ask(long ticket, String approver, int needed, Instant now, Instant answerBy);

    @Delete("delete from approval where ticket_id = #{ticket} and approved is null")
    void forgetUnanswered(long ticket);

    @Update("""
            update approval set approved = #{approved}, reason = #{reason}, answered_at = #{now}
            where ticket_id = #{ticket} and approver = #{approver} and approved is null
            """)
    int answer(long ticket, String approver, boolean approved, @Nullable String reason, Instant now);

    @Select("""
            select exists (select 1 from approval
                           where ticket_id = #{ticket} and approver = #{approver} and approved is null)
            """)
    boolean waitsFor(long ticket, String approver);

    /** How the newest round stands. */
    @Select("""
            select coalesce(bool_or(not approved), false) as refused,
                   count(*) filter (where approved) as agreed, max(needed) as needed
            from approval
            where ticket_id = #{ticket} and asked_at = (select max(asked_at) from approval where ticket_id = #{ticket})
            """)
    Standing standing(long ticket);

    /** Why the newest round was refused, in the words of whoever refused. */
    @Select("""
            select reason from approval
            where ticket_id = #{ticket} and not approved order by answered_at desc, id desc limit 1
            """)
    Optional<String> refusal(long ticket);

    record Standing(boolean refused, int agreed, int needed) {}
}
