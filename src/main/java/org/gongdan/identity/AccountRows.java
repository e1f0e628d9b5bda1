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
            select a.id, a.name, a.email, a.locale, a.zone, a.active,
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

    @Update("update account set active = #{active} where id = #{account}")
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
