package org.gongdan.ticket;

import static org.awaitility.Awaitility.await;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.gongdan.ApplicationTest;
import org.gongdan.identity.*;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class LifeOfATicketTests extends ApplicationTest {
    @Autowired
    Tickets tickets;

    @Autowired
    TicketActions actions;

    @Autowired
    Timeline timeline;

    @Autowired
    People people;

    @Autowired
    RepositoryService repository;

    @Autowired
    org.camunda.bpm.engine.ManagementService management;

    @Test
    void travels() throws Exception {
        var d = repository.createDeployment().name("x");
        for (String p : List.of("processes/*.bpmn", "decisions/*.dmn", "forms/*.form"))
            for (var r : new PathMatchingResourcePatternResolver().getResources("classpath*:" + p))
                d.addInputStream(r.getFilename(), r.getInputStream());
        d.deploy();
        if (people.find("zz.cust").isEmpty()) {
            people.register(new NewAccount(
                    "zz.cust", "Customer", "c@x.example", Set.of(Role.CUSTOMER), Locale.ENGLISH, ZoneId.of("UTC")));
            people.register(new NewAccount(
                    "zz.agent", "Agent", "a@x.example", Set.of(Role.AGENT), Locale.ENGLISH, ZoneId.of("UTC")));
            for (String t : List.of("service-desk", "infrastructure", "business-apps")) {
                if (people.findTeam(t).isEmpty()) people.found(t, t);
                people.join("zz.agent", t);
            }
        }
        Viewer c = people.viewer("zz.cust"), a = people.viewer("zz.agent");
        Ticket t = tickets.open(
                Actor.of(c, Channel.PORTAL),
                new NewTicket(
                        Type.INCIDENT,
                        "Printer broken",
                        "my printer does not print",
                        Impact.TEAM,
                        Urgency.HIGH,
                        null,
                        null,
                        List.of()));
        try {
            await().atMost(java.time.Duration.ofSeconds(90))
                    .until(() ->
                            actions.offered(a, t.number()).stream().anyMatch(x -> x.kind() == Transition.Kind.TASK));
        } finally {
            management
                    .createJobQuery()
                    .list()
                    .forEach(
                            j -> System.out.println("JOB " + j + " " + j.getExceptionMessage() + " " + j.getDuedate()));
            management
                    .createJobQuery()
                    .withException()
                    .list()
                    .forEach(j -> System.out.println(management.getJobExceptionStacktrace(j.getId())));
        }
        System.out.println(tickets.find(c, t.number()));
        timeline.of(a, t.number()).forEach(System.out::println);
        System.out.println(actions.offered(a, t.number()));
        System.out.println(actions.offered(c, t.number()));
        var task = actions.offered(a, t.number()).stream()
                .filter(x -> x.kind() == Transition.Kind.TASK)
                .findFirst()
                .orElseThrow();
        if (task.name().startsWith("Triage")) {
            actions.complete(
                    Actor.of(a, Channel.DESK),
                    t.number(),
                    task.task(),
                    Map.of("category", "hardware", "impact", "team", "urgency", "high"),
                    null);
            await().atMost(java.time.Duration.ofSeconds(90))
                    .until(() -> actions.offered(a, t.number()).stream()
                            .anyMatch(x -> x.name().startsWith("Work")));
            task = actions.offered(a, t.number()).stream()
                    .filter(x -> x.kind() == Transition.Kind.TASK)
                    .findFirst()
                    .orElseThrow();
        }
        actions.complete(
                Actor.of(a, Channel.DESK),
                t.number(),
                task.task(),
                Map.of("solution", "new toner", "resolutionCode", "fixed"),
                null);
        await().atMost(java.time.Duration.ofSeconds(90))
                .until(() -> actions.offered(c, t.number()).stream().anyMatch(x -> x.kind() == Transition.Kind.TASK));
        task = actions.offered(c, t.number()).stream()
                .filter(x -> x.kind() == Transition.Kind.TASK)
                .findFirst()
                .orElseThrow();
        actions.complete(Actor.of(c, Channel.PORTAL), t.number(), task.task(), Map.of("solutionAccepted", true), null);
        await().atMost(java.time.Duration.ofSeconds(90))
                .until(() -> tickets.find(c, t.number()).isClosed());
        timeline.of(a, t.number()).forEach(System.out::println);
    }
}
