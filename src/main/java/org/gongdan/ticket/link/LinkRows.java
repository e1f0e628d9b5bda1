package org.gongdan.ticket.link;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;

/** The rows of links. What a person may see of them is asked in {@code mappers/link.xml}. */
@Mapper
interface LinkRows {

    /** Of both directions, those whose other end the viewer may see. */
    List<Row> of(@Param("viewer") Viewer viewer, @Param("ticket") long ticket, @Param("most") int most);

    /** Whoever links waits for whoever linked before: no two of them can close a circle together. */
    @Select("select 1 from (select pg_advisory_xact_lock(770)) locked")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    int oneAtATime();

    @Select("select count(*) from ticket_link where from_id = #{ticket} or to_id = #{ticket}")
    int count(long ticket);

    @Select("""
            with recursive below as (
                select to_id from ticket_link where from_id = #{ancestor} and relation = 'parent-of'
                union
                select l.to_id from below b join ticket_link l on l.from_id = b.to_id and l.relation = 'parent-of')
            select exists (select 1 from below where to_id = #{ticket})
            """)
    boolean isBelow(long ticket, long ancestor);

    /** Nothing when the tickets are linked so already. */
    @Select("""
            insert into ticket_link (from_id, to_id, relation, made_by, made_by_name, made_at)
            values (#{from}, #{to}, #{relation}, #{by}, #{byName}, #{now})
            on conflict do nothing returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Long> insert(long from, long to, Relation relation, @Nullable String by, String byName, Instant now);

    @Select("""
            select id, from_id, to_id, relation from ticket_link
            where id = #{id} and (from_id = #{ticket} or to_id = #{ticket}) for update
            """)
    Optional<Ends> lock(long id, long ticket);

    @Delete("delete from ticket_link where id = #{id}")
    int delete(long id);

    @Select("""
            select t.id from ticket_link l join ticket t on t.id = l.to_id
            where l.from_id = #{parent} and l.relation = 'parent-of' and t.status <> 'closed'
            order by t.id limit #{most}
            """)
    List<Long> openChildren(long parent, int most);

    @Select("""
            select t.id from ticket_link l join ticket t on t.id = l.to_id
            where l.from_id = #{problem} and l.relation = 'problem-of' and t.status <> 'closed' order by t.id
            """)
    List<Long> openIncidents(long problem);

    @Select("select from_id from ticket_link where to_id = #{child} and relation = 'parent-of' order by from_id")
    List<Long> parents(long child);

    /** Keeps a parent from deciding whether it waits while one of its children closes, and the other way round. */
    @Select("select id from ticket where id = #{ticket} for update")
    long hold(long ticket);

    record Row(
            long id,
            Relation relation,
            boolean forward,
            long other,
            String subject,
            Type type,
            Status status,
            String madeBy,
            Instant madeAt) {}

    record Ends(long id, long fromId, long toId, Relation relation) {}
}
