package org.gongdan.ticket.template;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.jspecify.annotations.Nullable;

/** The rows of templates; what is said in several languages and answers travel as JSON. */
@Mapper
interface TemplateRows {

    String ROW = """
            select t.id, t.type, t.names::text as names, t.subjects::text as subjects, t.texts::text as texts, t.category, t.impact,
                   t.urgency, t.attributes::text as attributes, t.customers, t.agents, t.retired, t.version,
                   coalesce(a.name, t.changed_by) as changed_by, t.changed_at
            from ticket_template t left join account a on a.id = t.changed_by
            """;

    @Select(ROW + "order by t.retired, t.type, t.id")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Row> all();

    @Select(ROW + "where t.id = #{id}")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Row> find(long id);

    @Select("""
            insert into ticket_template (type, names, subjects, texts, category, impact, urgency, attributes, customers, agents,
                                         changed_by, changed_at)
            values (#{row.type}, #{row.names}::jsonb, #{row.subjects}::jsonb, #{row.texts}::jsonb, #{row.category}, #{row.impact},
                    #{row.urgency}, #{row.attributes}::jsonb, #{row.customers}, #{row.agents}, #{row.changedBy}, #{row.changedAt})
            returning id
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(@Param("row") Row row);

    @Update("""
            update ticket_template set type = #{row.type}, names = #{row.names}::jsonb, subjects = #{row.subjects}::jsonb,
                   texts = #{row.texts}::jsonb, category = #{row.category}, impact = #{row.impact}, urgency = #{row.urgency},
                   attributes = #{row.attributes}::jsonb, customers = #{row.customers}, agents = #{row.agents},
                   version = version + 1, changed_by = #{row.changedBy}, changed_at = #{row.changedAt}
            where id = #{row.id} and version = #{row.version}
            """)
    int change(@Param("row") Row row);

    @Update("""
            update ticket_template set retired = #{retired}, version = version + 1, changed_by = #{by}, changed_at = #{at}
            where id = #{id}
            """)
    int retire(long id, boolean retired, String by, Instant at);

    record Row(
            long id,
            Type type,
            String names,
            String subjects,
            String texts,
            @Nullable String category,
            Impact impact,
            Urgency urgency,
            String attributes,
            boolean customers,
            boolean agents,
            boolean retired,
            int version,
            String changedBy,
            Instant changedAt) {}
}
