package org.gongdan.identity;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Delete;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Options;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

/** Accounts with their roles, teams and skills. */
@Mapper
interface AccountRows {

    String ACCOUNT = """
            select a.id, a.name, a.email, a.locale, a.zone, a.active, a.version,
                   coalesce((select string_agg(r.role, ',') from account_role r where r.account_id = a.id), '') as roles,
                   coalesce((select string_agg(m.team_id, ',') from membership m where m.account_id = a.id), '') as teams
              from account a
            """;

    @Select(ACCOUNT + " where a.id = #{id}")
    Optional<AccountRow> byId(String id);

    @Select(ACCOUNT + " where lower(a.email) = lower(#{email})")
    Optional<AccountRow> byEmail(String email);

    @Select(
            ACCOUNT
                    + " where exists (select 1 from account_role r where r.account_id = a.id and r.role <> 'customer') order by a.id")
    List<AccountRow> staff();

    @Select(ACCOUNT + """
             where a.active and exists (select 1 from account_role r where r.account_id = a.id and r.role = #{role})
             order by a.id
            """)
    List<AccountRow> withRole(Role role);

    @Select(ACCOUNT + """
             where a.active and exists (select 1 from membership m where m.account_id = a.id and m.team_id = #{team})
             order by a.id
            """)
    List<AccountRow> members(String team);

    /** A page of the accounts whose name, login name or address holds the text. {@code like} is lower-case. */
    @Select(ACCOUNT + """
             where a.id > #{after} and (a.id like #{like} or lower(a.name) like #{like} or lower(a.email) like #{like})
               and case #{kind}
                   when 'staff' then
                       exists (select 1 from account_role r where r.account_id = a.id and r.role <> 'customer')
                   when 'customers' then
                       exists (select 1 from account_role r where r.account_id = a.id and r.role = 'customer')
                   when 'locked' then not a.active
                   else true end
             order by a.id limit #{limit}
            """)
    List<AccountRow> search(String like, PeopleSearch.Kind kind, String after, int limit);

    /** Keeps everybody else from changing the account until this transaction ends, and tells its version. */
    @Select("select version from account where id = #{id} for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    Optional<Integer> lock(String id);

    @Update("""
            update account set name = #{change.name}, email = #{change.email}, locale = #{locale}, zone = #{zone},
                               active = #{change.active}, version = version + 1
             where id = #{id}
            """)
    void change(String id, AccountChange change, String locale, String zone);

    @Select("select id from account order by id")
    List<String> ids();

    @Select("select name, level from skill where account_id = #{account} order by name")
    List<Skill> skills(String account);

    @Insert("""
            insert into account (id, name, email, locale, zone, password, easy_password)
            values (#{id}, #{name}, #{email}, #{locale}, #{zone}, #{password}, #{easy})
            """)
    void insert(
            String id, String name, String email, String locale, String zone, @Nullable String password, boolean easy);

    /** Two administrators who remove each other must not both succeed. */
    @Select("select account_id from account_role where role = 'admin' order by account_id for update")
    @Options(flushCache = Options.FlushCachePolicy.TRUE)
    List<String> lockAdministrators();

    @Insert("insert into account_role (account_id, role) values (#{account}, #{role}) on conflict do nothing")
    int grant(String account, Role role);

    @Delete("delete from account_role where account_id = #{account} and role = #{role}")
    int revoke(String account, Role role);

    @Insert("insert into membership (account_id, team_id) values (#{account}, #{team}) on conflict do nothing")
    int join(String account, String team);

    @Delete("delete from membership where account_id = #{account} and team_id = #{team}")
    int leave(String account, String team);

    @Insert("""
            insert into skill (account_id, name, level) values (#{account}, #{name}, #{level})
            on conflict (account_id, name) do update set level = excluded.level
            """)
    void learn(String account, String name, int level);

    @Delete("delete from skill where account_id = #{account} and name = #{name}")
    int forget(String account, String name);

    @Select("select locale, count(*) as accounts from account where active group by locale")
    List<Readers> byLanguage();

    /** How many active accounts read in a language. */
    record Readers(String locale, long accounts) {}

    @Select("select distinct name from skill order by name limit #{most}")
    List<String> skillsKnown(int most);

    /** Whoever still looks at the account as it was must look again. */
    @Update("update account set version = version + 1 where id = #{account}")
    void touch(String account);

    @Update("update account set active = #{active}, version = version + 1 where id = #{account}")
    int setActive(String account, boolean active);

    @Select("select password, easy_password as easy from account where id = #{account} and active")
    Optional<PasswordRow> password(String account);

    @Update("update account set password = #{password}, easy_password = #{easy} where id = #{account}")
    int setPassword(String account, String password, boolean easy);

    @Select("select id from account where easy_password order by id")
    List<String> withEasyPassword();

    /** The encoded password, and whether it is the well-known one of the demonstration. */
    record PasswordRow(@Nullable String password, boolean easy) {}
}
