package org.gongdan.ticket.asked;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.gongdan.customer.Asker;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.jspecify.annotations.Nullable;

/** All of it cut to what the viewer may see; the statements stand in {@code mappers/asked.xml}. */
@Mapper
interface AskedRows {

    List<Ticket> tickets(
            @Param("viewer") Viewer viewer,
            @Param("asker") Asker asker,
            @Param("open") boolean open,
            @Param("before") @Nullable Long before,
            @Param("most") int most);

    long count(
            @Param("viewer") Viewer viewer,
            @Param("asker") Asker asker,
            @Param("open") boolean open,
            @Param("most") int most);

    List<Touch> touches(
            @Param("viewer") Viewer viewer,
            @Param("asker") Asker asker,
            @Param("before") @Nullable Long before,
            @Param("most") int most,
            @Param("length") int length);

    /** How many tickets of this type the organisation opened since then, whoever asks, up to this one. */
    int opened(
            @Param("organisation") long organisation,
            @Param("type") String type,
            @Param("since") Instant since,
            @Param("upTo") long upTo);

    /** In the order of ids, as everybody who needs several tickets takes them. */
    List<Long> lock(@Param("asker") Asker asker);

    void move(@Param("asker") Asker asker, @Param("kept") long kept);

    @Insert("""
        insert into ticket_participant (ticket_id, account)
        select ticket_id, #{kept} from ticket_participant where account = #{ended} on conflict do nothing
        """)
    void share(@Param("ended") String ended, @Param("kept") String kept);

    @Delete("delete from ticket_participant where account = #{ended}")
    void unshare(String ended);
}
