package org.gongdan.process.words;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** The files of translations among the resources of the engine's deployments. */
@Mapper
interface WordRows {

    /** The newest of each folder, as the id of its content, which never changes. */
    @Select("""
            select distinct on (b.name_) b.id_
            from act_ge_bytearray b join act_re_deployment d on d.id_ = b.deployment_id_
            where b.name_ like '%.po' and b.name_ in (
                'processes/' || #{language} || '.po', 'decisions/' || #{language} || '.po', 'forms/' || #{language} || '.po')
            order by b.name_, d.deploy_time_ desc
            """)
    List<String> newest(String language);

    @Select("select name_ from act_ge_bytearray where id_ = #{id}")
    String name(String id);

    @Select("select bytes_ as content from act_ge_bytearray where id_ = #{id}")
    Stored stored(String id);

    record Stored(byte[] content) {}
}
