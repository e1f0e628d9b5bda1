package org.gongdan.identity.start;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.Passwords;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.audit.Audit;
import org.gongdan.identity.security.ListenAddress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes teams and people once per database, however many nodes start at the same moment. Answers the passwords it gave, by
 * account: the only time they are known.
 */
@Component
class Installation {

    static final String ADMINISTRATOR = "admin";

    private final StartLock lock;
    private final InstallationRows rows;
    private final People people;
    private final Passwords passwords;
    private final DemoDesk desk;
    private final DemoProperties properties;
    private final ListenAddress listens;
    private final Audit audit;
    private final Clock clock;

    Installation(
            StartLock lock,
            InstallationRows rows,
            People people,
            Passwords passwords,
            DemoDesk desk,
            DemoProperties properties,
            ListenAddress listens,
            Audit audit,
            Clock clock) {
        this.lock = lock;
        this.rows = rows;
        this.people = people;
        this.passwords = passwords;
        this.desk = desk;
        this.properties = properties;
        this.listens = listens;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Map<String, String> prepare() {
        lock.take();
        return rows.exists() ? replaceEasyPasswords() : make();
    }

    private Map<String, String> make() {
        rows.insert(clock.instant(), properties.demo());
        found("service-desk", "Service desk", "服务台", "服務台");
        found("infrastructure", "Infrastructure", "基础设施", "基礎設施");
        found("business-apps", "Business applications", "业务应用", "業務應用");
        people.register(new NewAccount(
                ADMINISTRATOR,
                "Administrator",
                "admin@gongdan.example",
                Set.of(Role.ADMIN),
                Locale.ENGLISH,
                ZoneOffset.UTC));
        if (properties.demo()) {
            desk.make();
        }
        audit.record("system", "installed", properties.demo() ? "demo" : null);
        return givePasswords();
    }

    private void found(String team, String name, String simplified, String traditional) {
        people.found(team, name);
        people.translate(team, Locale.SIMPLIFIED_CHINESE, simplified);
        people.translate(team, Locale.TRADITIONAL_CHINESE, traditional);
    }

    private Map<String, String> givePasswords() {
        List<String> all = people.everybody();
        if (properties.demo() && listens.isLoopback()) {
            passwords.setEasy(all);
            return all.stream().collect(Collectors.toMap(Function.identity(), account -> Passwords.EASY));
        }
        return giveRandom(all);
    }

    /** A demonstration that has become reachable from outside loses its easy passwords. */
    private Map<String, String> replaceEasyPasswords() {
        List<String> easy = listens.isLoopback() ? List.of() : passwords.easy();
        easy.forEach(account -> audit.record("system", "easy-password-replaced", account));
        return giveRandom(easy);
    }

    private Map<String, String> giveRandom(List<String> accounts) {
        Map<String, String> given = new TreeMap<>();
        accounts.forEach(account -> given.put(account, passwords.setRandom(account)));
        return given;
    }
}
