package org.gongdan.customer;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface CustomerRows {

    String COLUMNS = """
            select c.id, c.account_id, c.name, c.email, c.organisation_id, o.name as organisation,
                   coalesce(c.tier, o.tier, 'standard') as tier, c.locale
            from customer c left join organisation o on o.id = c.organisation_id
            """;

    @Select(COLUMNS + "where c.id = #{id}")
    Optional<Row> byId(long id);

    @Select(COLUMNS + "where c.account_id = #{account}")
    Optional<Row> byAccount(String account);

    @Select(COLUMNS + "where lower(c.email) = lower(#{email})")
    Optional<Row> byEmail(String email);

    @Select("""
            insert into organisation (name, tier) values (#{name}, #{tier})
            on conflict (name) do update set tier = excluded.tier
            returning id
            """)
    long found(String name, Tier tier);

    @Insert("""
            insert into customer (account_id, name, email, organisation_id, tier, locale)
            values (#{accountId}, #{name}, #{email}, #{organisationId}, #{tier}, #{locale})
            on conflict do nothing
            """)
    void insert(
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
                                organisation_id = #{organisation}, tier = #{tier}
             where id = #{id}
            """)
    void change(
            long id,
            String account,
            String name,
            String email,
            String locale,
            @Nullable Long organisation,
            @Nullable Tier tier);

    String ORGANISATION = """
            select o.id, o.name, o.tier, o.version,
                   (select count(*) from customer c where c.organisation_id = o.id) as people
              from organisation o
            """;

    /** A page of the organisations whose name holds the text, by name. {@code like} is lower-case. */
    @Select(ORGANISATION + " where lower(o.name) like #{like} and o.name > #{after} order by o.name limit #{limit}")
    List<Organisation> organisations(String like, String after, int limit);

    @Select(ORGANISATION + " where o.id = #{id}")
    Optional<Organisation> organisation(long id);

    @Select(ORGANISATION + " where o.name = #{name}")
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
            String locale) {

        Customer customer() {
            return new Customer(
                    id, accountId, name, email, organisationId, organisation, tier, Locale.forLanguageTag(locale));
        }
    }
}
