package org.gongdan.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.gongdan.notification.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A problem through the API, from the first suspicion to the last of its customers, as the real engine runs it. */
class LifeOfAProblemTests extends ApplicationTest {

    private static final String WORDS = "The switch of the second floor was broken. We replaced it.";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private Outbox outbox;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Test
    void offersItsSolutionToAllItsThirtyIncidentsAndAsksTheirCustomers() {
        List<String> incidents = Stream.concat(
                        IntStream.range(0, 20).mapToObj(i -> incident(cast.anna())),
                        IntStream.range(0, 10).mapToObj(i -> incident(cast.sunLi())))
                .toList();
        String problem = problem();
        incidents.forEach(incident -> awaitOffer(incident, "Work on ticket"));
        incidents.forEach(incident -> link(problem, incident));
        String withdrawn = incidents.get(29);
        api.post(
                cast.sunLi(),
                withdrawn + "/transitions",
                Map.of("event", "TicketWithdrawn", "reason", "It works again."));
        assertThat(api.get(cast.helen(), problem + "/links")).hasSize(30);

        solve(problem);
        await().until(() -> status(problem).equals("closed"));
        List<String> open = incidents.subList(0, 29);
        open.forEach(incident -> await().until(() -> status(incident).equals("resolved")));
        for (String incident : open) {
            Viewer customer = incidents.indexOf(incident) < 20 ? cast.anna() : cast.sunLi();
            assertThat(said(customer, incident)).containsOnlyOnce(WORDS);
            assertThat(api.offers(cast.helen(), incident, "Confirm solution")).isTrue();
            assertThat(kinds(incident)).containsOnlyOnce("SolutionOffered", "SolutionProposed");
        }
        assertThat(kinds(withdrawn)).doesNotContain("SolutionOffered");
        assertThat(details(problem, "IncidentsTold").get("count").asInt()).isEqualTo(29);
        assertThat(kinds(problem))
                .containsSubsequence("CauseFound", "SolutionProposed", "IncidentsTold", "TicketClosed");
        await().untilAsserted(() -> assertThat(outbox.list(500).stream()
                        .filter(mail -> open.stream().anyMatch(incident -> isAbout(mail, incident)))
                        .filter(mail -> mail.subject().contains("Is it solved?")
                                || mail.subject().contains("解决了吗")))
                .hasSize(29));
        assertThat(deliveries(incidents)).isZero();

        String accepted = open.get(0);
        String rejected = open.get(1);
        api.complete(cast.anna(), accepted, "Confirm solution", Map.of("solutionAccepted", true));
        await().until(() -> status(accepted).equals("closed"));
        api.complete(
                cast.anna(),
                rejected,
                "Confirm solution",
                Map.of("solutionAccepted", false, "comment", "Still no network."));
        awaitOffer(rejected, "Work on ticket");
        assertThat(kinds(rejected)).as("offered once, whoever rejects").containsOnlyOnce("SolutionOffered");
    }

    @Test
    void waitsForAnIncidentThatIsStillBeingSorted() {
        String unsure = api.open(
                cast.anna(),
                Map.of("type", "incident", "subject", "Something odd", "description", "It is odd, please look."));
        awaitOffer(unsure, "Triage ticket");
        String problem = problem();
        link(problem, unsure);
        solve(problem);
        await().until(() -> status(problem).equals("closed"));
        await().until(() -> waiting(unsure) != null);
        assertThat(kinds(unsure)).doesNotContain("SolutionOffered");

        api.complete(
                cast.helen(),
                unsure,
                "Triage ticket",
                Map.of("category", "network", "impact", "user", "urgency", "normal"));
        awaitOffer(unsure, "Work on ticket");
        management.setJobDuedate(waiting(unsure), new Date());
        await().until(() -> status(unsure).equals("resolved"));
        assertThat(said(cast.anna(), unsure)).contains(WORDS);
        assertThat(deliveries(List.of(unsure))).isZero();
    }

    @Test
    void givesTheSolutionToAnIncidentThatIsLinkedAfterwards() {
        String problem = problem();
        solve(problem);
        await().until(() -> status(problem).equals("closed"));
        String late = incident(cast.anna());
        awaitOffer(late, "Work on ticket");
        link(problem, late);

        await().until(() -> status(late).equals("resolved"));
        assertThat(said(cast.anna(), late)).contains(WORDS);
        assertThat(details(late, "SolutionOffered").get("problem").asText()).isEqualTo(number(problem));
    }

    @Test
    void isNobodysToTellThatASolutionIsOffered() {
        String incident = incident(cast.anna());
        awaitOffer(incident, "Work on ticket");

        assertThat(api.offers(cast.helen(), incident, "SolutionOffered")).isFalse();
        assertThat(api.send(
                                cast.helen(),
                                "POST",
                                incident + "/transitions",
                                Map.of("event", "SolutionOffered", "reason", "I say so."))
                        .statusCode())
                .isEqualTo(409);
    }

    private String incident(Viewer customer) {
        return api.open(
                customer,
                Map.of(
                        "type",
                        "incident",
                        "subject",
                        "Printer on the second floor broken",
                        "description",
                        "Our printer does not print."));
    }

    private String problem() {
        String problem = api.open(
                cast.liWei(),
                Map.of(
                        "type",
                        "problem",
                        "subject",
                        "Printers on the second floor do not print",
                        "description",
                        "Several customers cannot print since this morning."));
        awaitOffer(problem, "Find cause");
        return problem;
    }

    private void link(String problem, String incident) {
        api.post(cast.helen(), problem + "/links", Map.of("relation", "problem-of", "ticket", number(incident)));
    }

    private void solve(String problem) {
        api.complete(
                cast.helen(),
                problem,
                "Find cause",
                Map.of("comment", "All of them hang on one switch.", "cause", "defect"));
        awaitOffer(problem, "Solve problem");
        api.complete(cast.helen(), problem, "Solve problem", Map.of("solution", WORDS, "resolutionCode", "fixed"));
    }

    /** Names are in the language of who asks: the manager's is English. */
    private void awaitOffer(String ticket, String name) {
        await().until(() -> api.offers(cast.helen(), ticket, name));
    }

    private String status(String ticket) {
        return api.get(cast.helen(), ticket).get("status").asText();
    }

    private List<String> said(Viewer viewer, String ticket) {
        return api.get(viewer, ticket + "/messages").findValuesAsText("body");
    }

    private List<String> kinds(String ticket) {
        return api.get(cast.helen(), ticket + "/timeline").findValuesAsText("kind");
    }

    private JsonNode details(String ticket, String kind) {
        return StreamSupport.stream(api.get(cast.helen(), ticket + "/timeline").spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow()
                .get("details");
    }

    private static boolean isAbout(Outbox.Mail mail, String ticket) {
        return mail.subject().contains("[" + number(ticket) + "]");
    }

    private static String number(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private long deliveries(List<String> tickets) {
        return tickets.stream().flatMap(ticket -> delivery(ticket).stream()).count();
    }

    private List<ProcessInstance> delivery(String ticket) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey("solution-delivery")
                .processInstanceBusinessKey(number(ticket))
                .list();
    }

    /** The timer of the delivery that waits for this ticket; null while there is none. */
    private String waiting(String ticket) {
        return delivery(ticket).stream()
                .flatMap(delivery -> management
                        .createJobQuery()
                        .processInstanceId(delivery.getId())
                        .activityId("Event_WaitingTimePassed")
                        .list()
                        .stream())
                .map(job -> job.getId())
                .findFirst()
                .orElse(null);
    }
}
