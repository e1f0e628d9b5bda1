package org.gongdan.sla.agreement;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.gongdan.customer.Tier;

@Mapper
interface AgreementRows {

    /** Of the promises that began since then, by the tier that the requester has now. */
    @Select("""
            select coalesce(c.tier, o.tier, 'standard') as tier, s.target,
                count(*) filter (where s.breached_at is null and s.state = 'met') as kept,
                count(*) filter (where s.breached_at is not null) as broken,
                count(*) filter (where s.breached_at is null and s.state in ('running', 'paused')) as open
            from sla_clock s join ticket t on t.id = s.ticket_id join customer c on c.id = t.requester_id
            left join organisation o on o.id = t.organisation_id
            where s.started_at >= #{since} group by 1, 2
            """)
    List<Kept> kept(Instant since);

    @Select("select id, name from organisation where tier = #{tier} order by name limit #{most}")
    List<Under> under(Tier tier, int most);

    @Select("select count(*) from organisation where tier = #{tier}")
    int countUnder(Tier tier);

    record Under(long id, String name) {}
}
