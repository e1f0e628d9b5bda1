package org.gongdan.process.field;

import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;

/** The deployed versions of a form, among the engine's. */
@Mapper
interface FieldRows {

    /** The forms, and the version of each that is in force. */
    @Select(
            "select key_ as form, max(version_) as version from act_re_camformdef where key_ like #{like} group by key_")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<InForce> inForce(String like);

    @Insert("""
            insert into opened_field (key, form, version)
            select #{key}, key_, max(version_) from act_re_camformdef where key_ like #{like} group by key_
            on conflict (key, form) do update set version = excluded.version
            """)
    void open(String key, String like);

    /** The newest first. */
    @Select("""
            select f.version_ as version, b.bytes_ as content from act_re_camformdef f
            join act_ge_bytearray b on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
            where f.key_ = #{form} order by f.version_ desc limit #{most}
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Deployed> newest(String form, int most);

    /** The table in force that looks at the answers to the field; keys hold letters and digits only. */
    @Select("""
            select name from (
                select distinct on (d.key_) coalesce(d.name_, d.key_) as name, convert_from(b.bytes_, 'UTF8') as content
                from act_re_decision_def d
                join act_ge_bytearray b on b.deployment_id_ = d.deployment_id_ and b.name_ = d.resource_name_
                order by d.key_, d.version_ desc) newest
            where content ~ ('\\mattributes[.]' || #{key} || '\\M') order by name limit 1
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<String> deciding(String key);

    record Deployed(int version, byte[] content) {}

    record InForce(String form, int version) {}
}
