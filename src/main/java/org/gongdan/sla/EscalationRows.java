package org.gongdan.sla;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Escalations that were decided together and wait for their own ticket's diagram; one a ticket at most. */
@Mapper
interface EscalationRows {

    @Insert("""
            insert into sla_escalation (ticket_id, reason, raise, gets_it)
            select ticket, reason, raise, "getsIt"
            from jsonb_to_recordset(#{decided}::jsonb) as given (ticket bigint, reason text, raise text, "getsIt" text)
            """)
    void keep(String decided);

    @Select(
            value = "delete from sla_escalation where ticket_id = #{ticket} returning reason, raise, gets_it",
            affectData = true)
    Optional<Escalation> take(long ticket);
}
