package org.gongdan.customer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface CustomerRows {

    String COLUMNS = """
        select c.id, c.account_id, c.name, c.email, c.organisation_id, o.name as organisation,
               coalesce(c.tier, o.tier, 'standard') as tier, c.tier as own_tier, c.locale, c.phone, c.version
        from customer c left join organisation o on o.id = c.organisation_id
        """;

    /** Whoever was merged is found as the one kept. */
    @Select(COLUMNS + "where c.id = (select coalesce(merged_into, id) from customer where id = #{id})")
    Optional<Row> byId(long id);

    @Select(COLUMNS + "where c.id = (select coalesce(merged_into, id) from customer where account_id = #{account})")
    Optional<Row> byAccount(String account);

    @Select(COLUMNS + """
        where c.id = (select customer_id from customer_contact where kind = 'email' and lower(value) = lower(#{email}))
        """)
    Optional<Row> byEmail(String email);

    /** Waits for whoever merges the customer, keeps others from it until this transaction ends, and tells the one kept. */
    @Select("select coalesce(merged_into, id) from customer where id = #{id} for key share")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Long> hold(long id);

    @Select("select coalesce(merged_into, id) from organisation where id = #{id} for key share")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Long> holdOrganisation(long id);

    @Select(COLUMNS + "where c.id = #{id} for no key update of c")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Row lock(long id);

    /** A page by name; each word has to occur in the name, an address, a number or the organisation's name. */
    List<Row> search(
            @Param("words") List<Word> words,
            @Param("organisation") @Nullable Long organisation,
            @Param("after") @Nullable Long after,
            @Param("most") int most);

    /** For {@code like}, in lower case; the digits alone where it may be a number. */
    record Word(String like, @Nullable String digits) {}

    @Select("""
        insert into organisation (name, tier) values (#{name}, #{tier})
        on conflict (name) do update set tier = excluded.tier
        returning id
        """)
    long found(String name, Tier tier);

    /** With the address among the contacts; nothing is made where somebody has it already, or the account. */
    @Insert("""
        with made as (
            insert into customer (account_id, name, email, organisation_id, tier, locale)
            select #{accountId}::text, #{name}, #{email}, #{organisationId}::bigint, #{tier}::text, #{locale}
            where not exists (
                select 1 from customer_contact where kind = 'email' and lower(value) = lower(#{email}))
            on conflict do nothing
            returning id, email
        )
        insert into customer_contact (customer_id, kind, value) select id, 'email', email from made
        """)
    int insert(
            @Nullable String accountId,
            String name,
            String email,
            @Nullable Long organisationId,
            @Nullable Tier tier,
            String locale);

    /** For accounts given as one text, joined by commas. */
    @Select("""
        select c.account_id, o.name as organisation, c.tier
          from customer c left join organisation o on o.id = c.organisation_id
         where c.account_id = any (string_to_array(#{accounts}, ','))
        """)
    List<Belonging> belongings(String accounts);

    @Update("""
        update customer set account_id = #{account}, name = #{name}, email = #{email}, locale = #{locale},
                            organisation_id = #{organisation}, tier = #{tier}, version = version + 1
         where id = #{id}
        """)
    void change(
            long id,
            @Nullable String account,
            String name,
            String email,
            String locale,
            @Nullable Long organisation,
            @Nullable Tier tier);

    /** Somebody known by mail only so far gets the account. */
    @Update("update customer set account_id = #{account}, version = version + 1 where id = #{id} and account_id is"
            + " null")
    void give(long id, String account);

    String ORGANISATION = """
        select o.id, o.name, o.tier, o.version,
               (select count(*) from customer c where c.organisation_id = o.id and c.merged_into is null) as people
          from organisation o
        """;

    /** A page of the organisations whose name holds the text, by name. {@code like} is lower-case. */
    @Select(ORGANISATION + """
         where lower(o.name) like #{like} and o.name > #{after} and o.merged_into is null order by o.name limit #{limit}
        """)
    List<Organisation> organisations(String like, String after, int limit);

    @Select(ORGANISATION + " where o.id = (select coalesce(merged_into, id) from organisation where id = #{id})")
    Optional<Organisation> organisation(long id);

    @Select(ORGANISATION + " where o.id = (select coalesce(merged_into, id) from organisation where name = #{name})")
    Optional<Organisation> organisationNamed(String name);

    @Select("insert into organisation (name, tier) values (#{name}, #{tier}) on conflict do nothing returning id")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Long> insertOrganisation(String name, Tier tier);

    /** Nothing is changed where somebody else was faster. */
    @Update("""
        update organisation set name = #{name}, tier = #{tier}, version = version + 1
         where id = #{id} and version = #{version}
        """)
    int changeOrganisation(long id, String name, Tier tier, int version);

    record Row(
            long id,
            @Nullable String accountId,
            String name,
            String email,
            @Nullable Long organisationId,
            @Nullable String organisation,
            Tier tier,
            @Nullable Tier ownTier,
            String locale,
            @Nullable String phone,
            int version) {

        Customer customer() {
            return new Customer(
                    id,
                    accountId,
                    name,
                    email,
                    organisationId,
                    organisation,
                    tier,
                    ownTier,
                    Locale.forLanguageTag(locale),
                    phone,
                    version);
        }
    }
}
