package org.gongdan.process;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The newest forms of a kind at once, among the engine's. */
@Mapper
interface TypeFormRows {

    @Select("""
            select distinct on (key_) key_ as key, id_ as id from act_re_camformdef
            where key_ like #{like} order by key_, version_ desc
            """)
    List<Newest> newest(String like);

    @Select("""
            select b.bytes_ as content from act_re_camformdef f
            join act_ge_bytearray b on b.deployment_id_ = f.deployment_id_ and b.name_ = f.resource_name_
            where f.id_ = #{id}
            """)
    Stored stored(String id);

    record Newest(String key, String id) {}

    record Stored(byte[] content) {}
}
