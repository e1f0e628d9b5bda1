package org.gongdan.process;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The newest forms of a kind at once, among the engine's. */
@Mapper
interface TypeFormRows {

    @Select("""
            select distinct on (key_) key_ as key, id_ as id from act_re_camformdef
            where key_ like #{like} order by key_, version_ desc
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Newest> newest(String like);

    @Select("""
            select b.bytes_ as content from act_re_camformdef f
            join act_ge_bytearray b on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
            where f.id_ = #{id}
            """)
    Stored stored(String id);

    /** Every version there is, with the key its marks count no more for, if any: a row for each such key. */
    @Select("""
            select f.id_ as id, o.key as opened from act_re_camformdef f
            left join opened_field o on o.form = f.key_ and o.version >= f.version_
            where f.key_ like #{like}
            """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Version> versions(String like);

    record Version(String id, @Nullable String opened) {}

    record Newest(String key, String id) {}

    record Stored(byte[] content) {}
}
