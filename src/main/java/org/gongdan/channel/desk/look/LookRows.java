package org.gongdan.channel.desk.look;

import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.gongdan.channel.desk.look.Look.Density;
import org.gongdan.ticket.TicketSearch.Group;

@Mapper
interface LookRows {

    @Select("select density, columns, keys, grouping from desk_look where account_id = #{account}")
    Optional<Row> of(String account);

    @Insert("""
            insert into desk_look (account_id, density, columns, keys, grouping)
            values (#{account}, #{density}, #{columns}, #{keys}, #{group})
            on conflict (account_id) do update
            set density = excluded.density, columns = excluded.columns, keys = excluded.keys, grouping = excluded.grouping
            """)
    void keep(String account, Density density, String columns, boolean keys, Group group);

    record Row(Density density, String columns, boolean keys, Group grouping) {}
}
