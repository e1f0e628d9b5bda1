package org.gongdan.process.deployment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Remembers of each packaged file the content that was deployed last, and what pages made of it since. */
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

    /** What a page deployed last; null where the file rules. */
    @Select("select edited from packaged_model where name = #{name}")
    @Nullable
    String edited(String name);

    /** A model without a file has a row too: no file is the content of nothing. */
    @Insert("""
            insert into packaged_model (name, sha256, deployed_at, edited)
            values (#{name}, '', #{at}, #{sha256})
            on conflict (name) do update set edited = excluded.edited
            """)
    void edit(@Param("name") String name, @Param("sha256") String sha256, @Param("at") Instant at);

    @Update("update packaged_model set waiting = #{content}, waiting_sha256 = #{sha256} where name = #{name}")
    void await(@Param("name") String name, @Param("content") byte[] content, @Param("sha256") String sha256);

    /** The file says again what was deployed of it last, so there is nothing to decide. */
    @Update(
            "update packaged_model set waiting = null, waiting_sha256 = null where name = #{name} and waiting is not null")
    void withdraw(String name);

    @Select(
            "select waiting as content, waiting_sha256 as sha256 from packaged_model where name = #{name} and waiting is not null")
    Optional<Waiting> waiting(String name);

    /** The file's word counts as heard, whichever of the two is in force. */
    @Update("""
            update packaged_model set waiting = null, waiting_sha256 = null, edited = #{edited},
                   sha256 = coalesce(#{sha256}, sha256) where name = #{name}
            """)
    void settle(
            @Param("name") String name,
            @Param("sha256") @Nullable String sha256,
            @Param("edited") @Nullable String edited);

    @Insert("""
            insert into model_edit (name, author, at, deed, subject, content)
            values (#{name}, #{author}, #{at}, #{deed}, #{subject}, #{content})
            """)
    void note(
            @Param("name") String name,
            @Param("author") String author,
            @Param("at") Instant at,
            @Param("deed") String deed,
            @Param("subject") String subject,
            @Param("content") byte[] content);

    @Select("""
            select e.id, e.at, coalesce(a.name, e.author) as author, e.deed, e.subject
            from model_edit e left join account a on a.id = e.author
            where e.name = #{name} order by e.id desc limit #{most}
            """)
    List<Edit> edits(@Param("name") String name, @Param("most") int most);

    record Waiting(byte[] content, String sha256) {}
}
