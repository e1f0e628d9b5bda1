package org.gongdan.customer.care;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

/** Each row is either a customer's or an organisation's: the id of the other is null. */
@Mapper
interface CareRows {

    @Select("""
        select id, author, author_name, body, created_at from customer_note
        where customer_id = #{customer} or organisation_id = #{organisation} order by id desc limit #{most}
        """)
    List<Note> notes(@Nullable Long customer, @Nullable Long organisation, int most);

    @Insert("""
        insert into customer_note (customer_id, organisation_id, author, author_name, body, created_at)
        values (#{customer}, #{organisation}, #{author}, #{authorName}, #{body}, #{now})
        """)
    void note(
            @Nullable Long customer,
            @Nullable Long organisation,
            String author,
            String authorName,
            String body,
            Instant now);

    @Delete("""
        delete from customer_note where id = #{id} and (customer_id = #{customer} or organisation_id = #{organisation})
        """)
    int forget(@Nullable Long customer, @Nullable Long organisation, long id);

    @Select("""
        select account from dedicated_agent
        where customer_id = #{customer} or organisation_id = #{organisation} order by place
        """)
    List<String> agents(@Nullable Long customer, @Nullable Long organisation);

    @Delete("delete from dedicated_agent where customer_id = #{customer} or organisation_id = #{organisation}")
    void dismiss(@Nullable Long customer, @Nullable Long organisation);

    @Insert("""
        insert into dedicated_agent (customer_id, organisation_id, account, place)
        values (#{customer}, #{organisation}, #{account}, #{place}) on conflict do nothing
        """)
    void dedicate(@Nullable Long customer, @Nullable Long organisation, String account, int place);

    @Select("select type, monthly from entitlement where organisation_id = #{organisation} order by type")
    List<Entitlement> entitlements(long organisation);

    @Delete("delete from entitlement where organisation_id = #{organisation}")
    void disentitle(long organisation);

    @Insert("""
        insert into entitlement (organisation_id, type, monthly)
        values (#{organisation}, #{entitlement.type}, #{entitlement.monthly})
        on conflict (organisation_id, type) do update set monthly = excluded.monthly
        """)
    void entitle(long organisation, Entitlement entitlement);
}
