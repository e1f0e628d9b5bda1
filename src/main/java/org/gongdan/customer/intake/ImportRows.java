package org.gongdan.customer.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.customer.intake.CustomerImport.State;
import org.gongdan.customer.intake.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** Files on their way in. Lists of cells go through JSON, which the driver and everybody else reads. */
@Mapper
interface ImportRows {

    @Select("""
        insert into customer_import (by, name, at, header, columns, rows)
        values (#{by}, #{name}, #{now}, array(select json_array_elements_text(#{header}::json)),
                array(select json_array_elements_text(#{columns}::json)), #{rows})
        returning id
        """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    long insert(String by, String name, Instant now, String header, String columns, int rows);

    /** Many rows at once: a list of lists, the line before the cells. */
    @Insert("""
        insert into customer_import_row (import_id, line, cells)
        select #{id}, (row->>'line')::int, array(select json_array_elements_text(row->'cells'))
        from json_array_elements(#{rows}::json) row
        """)
    void add(long id, String rows);

    @Select("""
        select id, by, name, at, array_to_json(header)::text as header, array_to_json(columns)::text as columns, replaces, state, rows
        from customer_import where id = #{id}
        """)
    Optional<Row> find(long id);

    @Update("""
        update customer_import set columns = array(select json_array_elements_text(#{columns}::json)), replaces = #{replaces}
         where id = #{id} and state = 'read'
        """)
    int map(long id, String columns, boolean replaces);

    @Update("update customer_import set state = #{next} where id = #{id} and state = #{now}")
    int turn(long id, State now, State next);

    @Select("""
        select line, array_to_json(cells)::text as cells, outcome, why from customer_import_row
        where import_id = #{id} and line > #{after} order by line limit #{most}
        """)
    List<Line> lines(long id, int after, int most);

    @Select("""
        select line, array_to_json(cells)::text as cells, outcome, why from customer_import_row
        where import_id = #{id} and outcome is null order by line limit #{most} for update
        """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Line> waiting(long id, int most);

    @Select("""
        select line, array_to_json(cells)::text as cells, outcome, why from customer_import_row
        where import_id = #{id} and outcome in ('skipped', 'refused') order by line limit #{most}
        """)
    List<Line> leftOut(long id, int most);

    @Update("update customer_import_row set outcome = #{outcome}, why = #{why} where import_id = #{id} and line ="
            + " #{line}")
    void settle(long id, int line, Outcome outcome, @Nullable String why);

    @Select("select outcome, count(*)::int as lines from customer_import_row where import_id = #{id} group by outcome")
    List<Count> counts(long id);

    /** Those of these addresses, in lower case as JSON, that somebody has. */
    @Select("""
        select lower(k.value) as email, c.id as customer from customer_contact k join customer c on c.id = k.customer_id
        where k.kind = 'email' and lower(k.value) in (select json_array_elements_text(#{emails}::json))
        """)
    List<Known> known(String emails);

    /** Those of these addresses, in lower case as JSON, with which somebody signs in. */
    @Select("select lower(email) from account where lower(email) in (select json_array_elements_text(#{emails}::json))")
    List<String> logins(String emails);

    /** Whoever never went on with a file is not kept by it: it holds people's data. */
    @Delete("delete from customer_import where at < #{before} and state <> 'running'")
    void forget(Instant before);

    record Row(
            long id,
            String by,
            String name,
            Instant at,
            String header,
            String columns,
            boolean replaces,
            State state,
            int rows) {}

    record Line(
            int line,
            String cells,
            @Nullable Outcome outcome,
            @Nullable String why) {}

    record Count(@Nullable Outcome outcome, int lines) {}

    record Known(String email, long customer) {}
}
