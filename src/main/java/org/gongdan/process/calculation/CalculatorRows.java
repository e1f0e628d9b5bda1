package org.gongdan.process.calculation;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Reads over the engine's tables: which decisions are calculators, and the newest version of each and of its form. */
@Mapper
interface CalculatorRows {

    /** What lay under {@code calculators/} once stays a calculator when the Modeler deploys it under its bare name. */
    @Select("""
            select distinct on (d.key_) d.key_ as id, d.name_ as name, d.version_ as version, d.id_ as definition,
                   f.id_ as form
            from act_re_decision_def d
            join lateral (
                select id_ from act_re_camformdef where key_ = d.key_ order by version_ desc limit 1) f on true
            where exists (
                select 1 from act_re_decision_def c
                where c.key_ = d.key_ and c.resource_name_ like 'calculators/%')
            order by d.key_, d.version_ desc
            """)
    List<Row> newest();

    @Select("""
            select b.bytes_ as content from act_re_camformdef f
            join act_ge_bytearray b on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
            where f.id_ = #{form}
            """)
    Stored form(String form);

    record Row(String id, String name, int version, String definition, String form) {}

    record Stored(byte[] content) {}
}
