package org.gongdan.identity.audit;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** The audit; the table itself refuses changes. */
@Mapper
interface AuditRows {

    @Insert("""
            insert into audit (at, who, what, subject, address)
            values (#{at}, #{who}, #{what}, #{subject}, #{address})
            """)
    void insert(Instant at, String who, String what, @Nullable String subject, @Nullable String address);

    @Select("""
            select id, at, who, what, subject, address from audit
             where id < #{before} order by id desc limit #{limit}
            """)
    List<AuditEntry> before(long before, int limit);
}
