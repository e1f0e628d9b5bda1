package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A ticket that turns out to be of another type goes on in the diagram of that type, with all that it is and was. */
class LifeAsAnotherTypeTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private RuntimeService runtime;

    @Test
    void anIncidentGoesOnAsAServiceRequestWithAllThatHappenedToIt() {
        String ticket = incident();
        api.post(cast.anna(), ticket + "/messages", Map.of("body", "It is the one in room 7."));
        tell(cast.helen(), ticket, Map.of("event", "TicketTransferred", "team", "business-apps", "reason", "Theirs."));
        await().until(() -> api.offers(cast.helen(), ticket, "Work on ticket"));
        tell(cast.anna(), ticket, Map.of("event", "TicketUrged", "reason", "The whole team waits."));
        tell(cast.helen(), ticket, Map.of("event", "TicketEscalated", "reason", "They do."));
        JsonNode before = api.get(cast.helen(), ticket);
        assertThat(offered(cast.helen(), ticket)).contains("Work on ticket", "TicketTransferred");

        change(ticket, Map.of("type", "service-request", "attributes", Map.of("service", "hardware", "cost", 8000)));
        await().until(() -> api.offers(cast.helen(), ticket, "Approve request"));

        JsonNode after = api.get(cast.helen(), ticket);
        for (String kept :
                List.of("number", "hops", "urges", "escalationLevel", "category", "requesterName", "createdAt")) {
            assertThat(after.get(kept)).as(kept).isEqualTo(before.get(kept));
        }
        assertThat(after.get("hops").asInt()).isEqualTo(1);
        assertThat(after.get("urges").asInt()).isEqualTo(1);
        assertThat(after.get("type").asText()).isEqualTo("service-request");
        assertThat(after.get("status").asText()).isEqualTo("open");
        assertThat(offered(cast.helen(), ticket)).doesNotContain("Work on ticket", "TicketTransferred");
        assertThat(offered(cast.helen(), ticket)).contains("TicketPaused", "TicketEscalated", "TicketWithdrawn");
        assertThat(diagrams(ticket))
                .contains("service-request", "service-level", "approval")
                .doesNotContain("incident");
        assertThat(diagrams(ticket)).as("one promise is kept").containsOnlyOnce("service-level");
        assertThat(kinds(ticket))
                .containsSubsequence(
                        "TicketOpened",
                        "CustomerReplied",
                        "TicketTransferred",
                        "TicketUrged",
                        "TicketEscalated",
                        "TicketChanged",
                        "TypeChanged",
                        "ApprovalAsked");
        assertThat(api.get(cast.anna(), ticket + "/messages").findValuesAsText("body"))
                .contains("Our printer does not print.", "It is the one in room 7.");
    }

    @Test
    void isPromisedAnewAndKeepsTheTimeThatWasUsed() {
        String ticket = incident();
        JsonNode before = clockOf(ticket, "resolution");
        change(ticket, Map.of("type", "service-request", "attributes", Map.of("service", "hardware")));
        await().until(() -> decided(ticket, "sla-targets") == 2);

        JsonNode after = clockOf(ticket, "resolution");
        assertThat(after.get("startedAt")).isEqualTo(before.get("startedAt"));
        assertThat(after.get("state").asText()).isEqualTo("running");
        assertThat(api.get(cast.helen(), ticket).get("resolutionDue").isNull()).isFalse();
        assertThat(api.get(cast.helen(), ticket + "/promises").findValuesAsText("target"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aQuestionGoesOnAsAComplaintThoughItWaitedForTheCustomer() {
        String ticket = api.open(
                cast.anna(),
                Map.of("type", "question", "subject", "Printer", "description", "How do I print on our printer?"));
        await().until(() -> api.offers(cast.liWei(), ticket, "Answer question"));
        tell(cast.liWei(), ticket, Map.of("event", "TicketPaused", "status", "pending", "reason", "Which one?"));

        change(ticket, Map.of("type", "complaint"));
        await().until(() -> api.offers(cast.helen(), ticket, "Acknowledge complaint"));

        JsonNode complaint = api.get(cast.helen(), ticket);
        assertThat(complaint.get("status").asText()).isEqualTo("open");
        assertThat(complaint.get("resolutionDue").isNull()).isFalse();
        assertThat(offered(cast.helen(), ticket)).doesNotContain("Answer question", "TicketResumed");
        assertThat(diagrams(ticket)).contains("complaint", "service-level").doesNotContain("question");
        assertThat(kinds(ticket)).containsSubsequence("TicketPaused", "TicketResumed", "TypeChanged");
        api.complete(cast.helen(), ticket, "Acknowledge complaint", Map.of("reply", "I am sorry. I look into it."));
        await().until(() -> api.offers(cast.helen(), ticket, "Investigate complaint"));
    }

    @Test
    void leavesNothingOfTheOldTypeToBeDoneAndKeepsItsAnswers() {
        String ticket = api.open(
                cast.anna(),
                Map.of(
                        "type",
                        "service-request",
                        "subject",
                        "Printer",
                        "description",
                        "A program for our printer.",
                        "attributes",
                        Map.of("service", "software", "recipient", "Tom")));
        await().until(() -> offered(cast.helen(), ticket).stream().anyMatch(name -> name.startsWith("Fulfil part")));

        change(ticket, Map.of("type", "incident"));
        await().until(() -> api.offers(cast.helen(), ticket, "Work on ticket"));

        assertThat(api.get(cast.helen(), ticket + "/parts").findValuesAsText("outcome"))
                .containsExactly("cancelled");
        assertThat(offered(cast.helen(), ticket)).noneMatch(name -> name.startsWith("Fulfil part"));
        assertThat(diagrams(ticket)).contains("incident").doesNotContain("service-request", "fulfilment");
        assertThat(api.get(cast.anna(), ticket)
                        .get("attributes")
                        .get("recipient")
                        .asText())
                .isEqualTo("Tom");

        change(ticket, Map.of("type", "service-request"));
        await().until(() -> api.get(cast.helen(), ticket + "/parts").size() == 2);
        assertThat(api.get(cast.helen(), ticket)
                        .get("attributes")
                        .get("service")
                        .asText())
                .isEqualTo("software");
    }

    @Test
    void staysWhatItIsOnceItIsSolvedOrWhereNobodyOfStaffAsks() {
        String ticket = incident();
        Map<String, Object> question = Map.of("type", "question");
        assertThat(api.send(cast.anna(), "PATCH", ticket, question).statusCode())
                .isEqualTo(409);
        assertThat(api.send(cast.sunLi(), "PATCH", ticket, question).statusCode())
                .isEqualTo(404);
        api.complete(
                cast.helen(), ticket, "Work on ticket", Map.of("solution", "New toner.", "resolutionCode", "fixed"));
        await().until(() -> api.offers(cast.anna(), ticket, "Confirm solution"));
        HttpResponse<String> solved = api.send(cast.helen(), "PATCH", ticket, question);
        assertThat(solved.statusCode()).as(solved.body()).isEqualTo(409);
        assertThat(diagrams(ticket)).contains("incident");
        assertThat(kinds(ticket)).doesNotContain("TicketChanged", "TypeChanged");
    }

    @Test
    void aTaskOwesNobodyAnAnswerAnyMore() {
        String ticket = incident();
        change(ticket, Map.of("type", "task"));
        await().until(() -> api.offers(cast.helen(), ticket, "Do task"));
        JsonNode task = api.get(cast.helen(), ticket);
        assertThat(task.get("firstResponseDue").isNull()).isTrue();
        assertThat(task.get("resolutionDue").isNull()).isFalse();
        assertThat(clocks(ticket).map(clock -> clock.get("state").asText()))
                .as("a task has a due date instead")
                .doesNotContain("running", "paused");

        change(ticket, Map.of("type", "incident"));
        await().until(() -> api.offers(cast.helen(), ticket, "Work on ticket"));
        assertThat(clockOf(ticket, "resolution").get("state").asText()).isEqualTo("running");
        assertThat(api.get(cast.helen(), ticket).get("firstResponseDue").isNull())
                .isFalse();
    }

    private String incident() {
        String ticket = api.open(
                cast.anna(),
                Map.of("type", "incident", "subject", "Printer", "description", "Our printer does not print."));
        await().until(() -> api.offers(cast.helen(), ticket, "Work on ticket"));
        return ticket;
    }

    private void change(String ticket, Map<String, Object> facts) {
        HttpResponse<String> changed = api.send(cast.helen(), "PATCH", ticket, facts);
        assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    }

    private void tell(Viewer viewer, String ticket, Map<String, Object> event) {
        api.post(viewer, ticket + "/transitions", event);
    }

    private List<String> offered(Viewer viewer, String ticket) {
        return api.get(viewer, ticket + "/transitions").findValuesAsText("name");
    }

    private Stream<JsonNode> clocks(String ticket) {
        return StreamSupport.stream(api.get(cast.helen(), ticket + "/promises").spliterator(), false);
    }

    private JsonNode clockOf(String ticket, String target) {
        return clocks(ticket)
                .filter(clock -> clock.get("target").asText().equals(target))
                .findFirst()
                .orElseThrow();
    }

    private List<String> kinds(String ticket) {
        return timeline(ticket).map(entry -> entry.get("kind").asText()).toList();
    }

    private long decided(String ticket, String table) {
        return timeline(ticket)
                .filter(entry -> entry.at("/details/table").asText().equals(table))
                .count();
    }

    private Stream<JsonNode> timeline(String ticket) {
        return StreamSupport.stream(api.get(cast.helen(), ticket + "/timeline").spliterator(), false);
    }

    private List<String> diagrams(String ticket) {
        String number = ticket.substring(ticket.lastIndexOf('/') + 1);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .filter(diagram -> !diagram.equals("notification-delivery"))
                .toList();
    }
}
