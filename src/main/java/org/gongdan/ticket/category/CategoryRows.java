package org.gongdan.ticket.category;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.gongdan.ticket.category.Category.Unnamed;

/** The rows of categories. */
@Mapper
interface CategoryRows {

    @Select("select key, english, simplified, traditional, types, active from category order by active desc, place")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Row> all();

    @Select("select key, english, simplified, traditional, types, active from category where key = #{key}")
    Optional<Row> find(String key);

    @Insert("""
            insert into category (key, english, simplified, traditional, types, active)
            values (#{key}, #{english}, #{simplified}, #{traditional}, #{types}, #{active})
            on conflict (key) do update set english = excluded.english, simplified = excluded.simplified,
                traditional = excluded.traditional, types = excluded.types, active = excluded.active
            """)
    void keep(Row row);

    /** Among the latest tickets: older ones are history. */
    @Select("""
            select latest.category as key, count(*) as tickets
            from (select category from ticket where category is not null order by id desc limit #{latest}) latest
            where not exists (select 1 from category known where known.key = latest.category)
            group by latest.category order by count(*) desc, latest.category limit 50
            """)
    List<Unnamed> unnamed(int latest);

    record Row(String key, String english, String simplified, String traditional, String types, boolean active) {}
}
