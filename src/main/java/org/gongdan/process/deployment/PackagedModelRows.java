package org.gongdan.process.deployment;

import java.time.Instant;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Remembers of each packaged file the content that was deployed last. */
@Mapper
interface PackagedModelRows {

    /** Lets one node deploy at a time, until its transaction ends; readers do not wait. */
    @Update("lock table packaged_model in exclusive mode")
    void lock();

    @Select("select sha256 from packaged_model where name = #{name}")
    @Nullable
    String sha256(String name);

    @Insert("""
            insert into packaged_model (name, sha256, deployed_at)
            values (#{name}, #{sha256}, #{deployedAt})
            on conflict (name) do update set sha256 = excluded.sha256, deployed_at = excluded.deployed_at
            """)
    void remember(@Param("name") String name, @Param("sha256") String sha256, @Param("deployedAt") Instant deployedAt);
}
