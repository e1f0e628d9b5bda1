package org.gongdan.customer.merge;

import java.util.List;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.gongdan.customer.Tier;
import org.jspecify.annotations.Nullable;

/** Rows of customers and organisations while two of them become one. Locks are taken in the order of ids. */
@Mapper
interface MergeRows {

    /** Who adds something to one of them waits, and then finds the one kept. */
    @Select("""
        select id, version, merged_into, account_id, name, email, phone, organisation_id, tier, locale
        from customer where id in (#{one}, #{other}) order by id for update
        """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Row> lock(long one, long other);

    @Select("""
        select id from organisation
        where id in (select organisation_id from customer where id in (#{one}, #{other})) order by id for key share
        """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<Long> holdOrganisationsOf(long one, long other);

    @Select("""
        select id, version, merged_into, name, tier from organisation where id in (#{one}, #{other}) order by id for update
        """)
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<OrganisationRow> lockOrganisations(long one, long other);

    @Update("""
        update customer_contact set customer_id = #{kept} where customer_id = #{merged} and not exists (
            select 1 from customer_contact same
            where same.customer_id = #{kept} and same.kind = customer_contact.kind and same.value = customer_contact.value)
        """)
    void moveContacts(long kept, long merged);

    @Delete("delete from customer_contact where customer_id = #{merged}")
    void dropContacts(long merged);

    @Update("update customer_note set customer_id = #{kept} where customer_id = #{merged}")
    void moveNotes(long kept, long merged);

    @Update("""
        update dedicated_agent set customer_id = #{kept}
         where customer_id = #{merged} and not exists (select 1 from dedicated_agent where customer_id = #{kept})
        """)
    void moveAgents(long kept, long merged);

    @Delete("delete from dedicated_agent where customer_id = #{merged}")
    void dropAgents(long merged);

    /** Whoever was merged into it before follows. An account leads on as well, so it is given back last. */
    @Update("""
        update customer set merged_into = #{kept}, version = version + 1,
                            account_id = case when id = #{merged} then null else account_id end
         where id = #{merged} or merged_into = #{merged} and id <> #{kept}
        """)
    void leadOn(long kept, long merged);

    @Update("""
        update customer set account_id = #{row.accountId}, name = #{row.name}, email = #{row.email}, phone = #{row.phone},
                            organisation_id = #{row.organisationId}, tier = #{row.tier}, locale = #{row.locale},
                            version = version + 1
         where id = #{row.id}
        """)
    void settle(@Param("row") Row row);

    @Update("update customer set account_id = #{account} where id = #{merged}")
    void giveBack(long merged, String account);

    @Update("update customer set organisation_id = #{kept}, version = version + 1 where organisation_id = #{merged}")
    void movePeople(long kept, long merged);

    @Update("update customer_note set organisation_id = #{kept} where organisation_id = #{merged}")
    void moveNotesOfOrganisation(long kept, long merged);

    @Update("""
        update dedicated_agent set organisation_id = #{kept}
         where organisation_id = #{merged} and not exists (select 1 from dedicated_agent where organisation_id = #{kept})
        """)
    void moveAgentsOfOrganisation(long kept, long merged);

    @Delete("delete from dedicated_agent where organisation_id = #{merged}")
    void dropAgentsOfOrganisation(long merged);

    @Update("""
        update entitlement set organisation_id = #{kept}
         where organisation_id = #{merged} and not exists (select 1 from entitlement where organisation_id = #{kept})
        """)
    void moveEntitlements(long kept, long merged);

    @Delete("delete from entitlement where organisation_id = #{merged}")
    void dropEntitlements(long merged);

    @Update("""
        update organisation set merged_into = #{kept}, version = version + 1
         where id = #{merged} or merged_into = #{merged} and id <> #{kept}
        """)
    void leadOrganisationOn(long kept, long merged);

    @Update("update organisation set name = #{name}, tier = #{tier}, version = version + 1 where id = #{id}")
    void settleOrganisation(long id, String name, Tier tier);

    /** Of whom two may be the same, each pair once; those with the most telling reason first. */
    @Select("""
        select one.id as first, one.name as first_name, other.id as second, other.name as second_name, pair.reason from (
            (select kind as reason, min(customer_id) as one, max(customer_id) as other from customer_contact
             where length(likeness) > 5 group by kind, likeness having count(distinct customer_id) > 1 limit #{most})
            union all
            (select 'name', min(id), max(id) from customer
             where merged_into is null and organisation_id is not null
             group by organisation_id, lower(regexp_replace(name, '\\s', '', 'g')) having count(*) > 1 limit #{most})
        ) pair join customer one on one.id = pair.one join customer other on other.id = pair.other
        order by pair.reason, one.id limit #{most}
        """)
    List<Alike> alike(int most);

    @Select("""
        select #{id} as first, me.name as first_name, other.id as second, other.name as second_name,
               min(pair.reason) as reason
        from customer me cross join lateral (
            select theirs.kind as reason, theirs.customer_id as other
            from customer_contact mine join customer_contact theirs
              on theirs.kind = mine.kind and theirs.likeness = mine.likeness and theirs.customer_id <> me.id
            where mine.customer_id = me.id and length(mine.likeness) > 5
            union all
            select 'name', c.id from customer c
            where c.organisation_id = me.organisation_id and c.id <> me.id and c.merged_into is null
              and lower(regexp_replace(c.name, '\\s', '', 'g')) = lower(regexp_replace(me.name, '\\s', '', 'g'))
        ) pair join customer other on other.id = pair.other
        where me.id = #{id} group by me.name, other.id, other.name order by other.id limit #{most}
        """)
    List<Alike> alikeTo(long id, int most);

    @Select("""
        select min(o.id) as first, min(o.name) as first_name, max(o.id) as second, max(o.name) as second_name, 'name' as reason
        from organisation o where o.merged_into is null
        group by regexp_replace(lower(o.name), '[^[:alnum:]]', '', 'g') having count(*) > 1 order by 1 limit #{most}
        """)
    List<Alike> alikeOrganisations(int most);

    record Row(
            long id,
            int version,
            @Nullable Long mergedInto,
            @Nullable String accountId,
            String name,
            String email,
            @Nullable String phone,
            @Nullable Long organisationId,
            @Nullable Tier tier,
            String locale) {}

    record OrganisationRow(long id, int version, @Nullable Long mergedInto, String name, Tier tier) {}
}
