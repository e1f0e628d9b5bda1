package org.gongdan.identity.start;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

/** Whether the first start has been. */
@Mapper
interface InstallationRows {

    @Select("select exists (select 1 from installation)")
    boolean exists();

    @Insert("insert into installation (made_at, demo) values (#{now}, #{demo})")
    void insert(Instant now, boolean demo);
}
