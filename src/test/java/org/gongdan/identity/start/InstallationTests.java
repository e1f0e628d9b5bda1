package org.gongdan.identity.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.identity.Passwords;
import org.gongdan.identity.Passwords.Check;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.audit.Audit;
import org.gongdan.identity.security.ListenAddress;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test that changes something is rolled back: the database is everybody's. */
class InstallationTests extends ApplicationTest {

    @Autowired
    private Installation installation;

    @Autowired
    private StartLock lock;

    @Autowired
    private InstallationRows rows;

    @Autowired
    private People people;

    @Autowired
    private Passwords passwords;

    @Autowired
    private DemoDesk desk;

    @Autowired
    private Customers customers;

    @Autowired
    private Audit audit;

    @Autowired
    private JdbcTemplate database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void givesEasyPasswordsToADemonstrationOnLoopback() {
        assertThat(passwords.check("admin", Passwords.EASY)).isEqualTo(Check.EASY);
        assertThat(customers.findByAccount("sun.li"))
                .hasValueSatisfying(customer -> assertThat(customer.tier()).isEqualTo(Tier.VIP));
    }

    @Test
    void doesNothingAtLaterStarts() {
        assertThat(installation.prepare()).isEmpty();
    }

    @Test
    @Transactional
    void givesEverybodyARandomPasswordBeyondLoopback() {
        forgetEverything();
        Map<String, String> given = starting(true, "0.0.0.0").prepare();
        assertThat(given).containsKeys("admin", "li.wei", "anna.keller").hasSize(15);
        assertThat(new HashSet<>(given.values())).hasSize(15);
        assertThat(passwords.easy()).isEmpty();
        assertThat(passwords.check("admin", Passwords.EASY)).isEqualTo(Check.WRONG);
        assertThat(passwords.check("admin", given.get("admin"))).isEqualTo(Check.RIGHT);
    }

    @Test
    @Transactional
    void makesOnlyTeamsAndAnAdministratorWithoutDemonstration() {
        forgetEverything();
        Map<String, String> given = starting(false, "127.0.0.1").prepare();
        assertThat(given).containsOnlyKeys("admin");
        assertThat(given.get("admin")).isNotEqualTo(Passwords.EASY);
        assertThat(people.staff())
                .singleElement()
                .satisfies(admin -> assertThat(admin.roles()).containsExactly(Role.ADMIN));
        assertThat(people.teams()).hasSize(3);
    }

    @Test
    @Transactional
    void replacesEasyPasswordsWhenTheServerBecomesReachable() {
        passwords.setRandom("emma.novak");
        Map<String, String> given = starting(true, "0.0.0.0").prepare();
        assertThat(given).containsKey("admin").doesNotContainKey("emma.novak");
        assertThat(passwords.easy()).isEmpty();
        assertThat(passwords.check("admin", Passwords.EASY)).isEqualTo(Check.WRONG);
        assertThat(starting(true, "0.0.0.0").prepare()).isEmpty();
    }

    @Test
    void letsASecondNodeWaitForTheFirst() throws Exception {
        CompletableFuture<Map<String, String>> second = new TransactionTemplate(transactions).execute(status -> {
            lock.take();
            CompletableFuture<Map<String, String>> other = CompletableFuture.supplyAsync(installation::prepare);
            assertThat(other.completeOnTimeout(Map.of("waits", ""), 1, TimeUnit.SECONDS)
                            .join())
                    .containsKey("waits");
            return CompletableFuture.supplyAsync(installation::prepare);
        });
        assertThat(second.get(30, TimeUnit.SECONDS)).isEmpty();
    }

    /** Whatever else the house holds by then goes on pointing at them: the references rest until all is taken back. */
    private void forgetEverything() {
        database.execute("set local session_replication_role = replica");
        database.update("delete from customer_contact");
        database.update("delete from customer where account_id is not null");
        Stream.of("team_name", "membership", "skill", "account_role", "team", "account", "installation")
                .forEach(table -> database.update("delete from " + table));
    }

    private Installation starting(boolean demo, String address) {
        ServerProperties server = new ServerProperties();
        server.setAddress(literal(address));
        return new Installation(
                lock,
                rows,
                people,
                passwords,
                desk,
                new DemoProperties(demo),
                new ListenAddress(server),
                audit,
                Clock.systemUTC());
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
