package org.gongdan.identity.start;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Skill;
import org.gongdan.identity.start.DemoDeskRequested.Customer;
import org.gongdan.identity.start.DemoDeskRequested.Organisation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The people of the demonstration: a service desk of eight with its leads, a manager, an analyst, and four who ask. */
@Component
class DemoDesk {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final String DESK = "service-desk";
    private static final String INFRASTRUCTURE = "infrastructure";
    private static final String APPS = "business-apps";

    private static final List<Agent> AGENTS = List.of(
            agent("zhang.min", "张敏", true, DESK, Map.of("windows", 4, "office", 4, "mandarin", 5, "english", 4)),
            agent("li.wei", "李伟", false, DESK, Map.of("windows", 3, "accounts", 4, "mandarin", 5, "english", 3)),
            agent("emma.novak", "Emma Novák", false, DESK, Map.of("office", 4, "accounts", 3, "english", 5)),
            agent("lars.berg", "Lars Berg", true, INFRASTRUCTURE, Map.of("network", 5, "linux", 4, "english", 5)),
            agent("wang.fang", "王芳", false, INFRASTRUCTURE, Map.of("storage", 5, "backup", 4, "mandarin", 5)),
            agent("omar.haddad", "Omar Haddad", false, INFRASTRUCTURE, Map.of("network", 3, "vpn", 4, "english", 4)),
            agent("chen.jie", "陈洁", true, APPS, Map.of("erp", 5, "purchasing", 4, "mandarin", 5, "english", 4)),
            agent("sofia.rossi", "Sofia Rossi", false, APPS, Map.of("hr", 4, "crm", 4, "english", 5)));

    private static final List<Organisation> ORGANISATIONS = List.of(
            new Organisation("Northwind Logistics", "standard"), new Organisation("海川制造 Haichuan Works", "gold"));

    private static final List<Customer> CUSTOMERS = List.of(
            customer("anna.keller", "Anna Keller", "northwind", 0, "standard", "en"),
            customer("james.okoro", "James Okoro", "northwind", 0, "standard", "en"),
            customer("liu.yang", "刘洋", "haichuan", 1, "gold", "zh-CN"),
            customer("sun.li", "孙丽", "haichuan", 1, "vip", "zh-CN"));

    private final People people;
    private final ApplicationEventPublisher events;

    DemoDesk(People people, ApplicationEventPublisher events) {
        this.people = people;
        this.events = events;
    }

    void make() {
        AGENTS.forEach(this::makeAgent);
        staff("helen.schmidt", "Helen Schmidt", Set.of(Role.MANAGER), "en", BERLIN);
        staff("zhao.lei", "赵磊", Set.of(Role.ANALYST), "zh-CN", SHANGHAI);
        CUSTOMERS.forEach(this::makeCustomer);
        events.publishEvent(new DemoDeskRequested(ORGANISATIONS, CUSTOMERS));
    }

    private void makeAgent(Agent agent) {
        boolean speaksMandarin = agent.skills().containsKey("mandarin");
        Set<Role> roles = agent.leads() ? Set.of(Role.AGENT, Role.LEAD) : Set.of(Role.AGENT);
        staff(agent.id(), agent.name(), roles, speaksMandarin ? "zh-CN" : "en", speaksMandarin ? SHANGHAI : BERLIN);
        people.join(agent.id(), agent.team());
        agent.skills().forEach((skill, level) -> people.learn(agent.id(), new Skill(skill, level)));
        if (agent.leads()) {
            people.lead(agent.team(), agent.id());
        }
    }

    private void staff(String id, String name, Set<Role> roles, String locale, ZoneId zone) {
        people.register(new NewAccount(id, name, id + "@gongdan.example", roles, Locale.forLanguageTag(locale), zone));
    }

    private void makeCustomer(Customer customer) {
        Locale locale = Locale.forLanguageTag(customer.locale());
        ZoneId zone = "zh".equals(locale.getLanguage()) ? SHANGHAI : BERLIN;
        people.register(new NewAccount(
                customer.account(), customer.name(), customer.email(), Set.of(Role.CUSTOMER), locale, zone));
    }

    private static Agent agent(String id, String name, boolean leads, String team, Map<String, Integer> skills) {
        return new Agent(id, name, leads, team, skills);
    }

    private static Customer customer(
            String id, String name, String domain, int organisation, String tier, String locale) {
        return new Customer(
                id,
                name,
                id + "@" + domain + ".example",
                ORGANISATIONS.get(organisation).name(),
                tier,
                locale);
    }

    private record Agent(String id, String name, boolean leads, String team, Map<String, Integer> skills) {}
}
