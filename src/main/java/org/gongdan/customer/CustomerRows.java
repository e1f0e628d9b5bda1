package org.gongdan.customer;

import java.util.Locale;
import java.util.Optional;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
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
