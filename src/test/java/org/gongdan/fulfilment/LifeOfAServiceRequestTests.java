package org.gongdan.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.notification.Outbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A service request from the first word to the closed ticket, as programs of several departments see it. */
class LifeOfAServiceRequestTests extends ApplicationTest {

    private static final String APPROVE = "Approve request";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private People people;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Outbox outbox;

    @Test
    void isApprovedDoneByThreeTeamsHandedOverAndClosed() {
        String request = asked(Map.of("service", "onboarding", "cost", 900));
        await().until(() -> api.offers(cast.helen(), request, APPROVE));
        assertThat(api.offers(cast.liWei(), request, APPROVE)).isFalse();
        assertThat(api.offers(cast.admin(), request, APPROVE)).isFalse();
        api.complete(cast.helen(), request, APPROVE, Map.of("approved", true));

        await().until(() -> api.get(cast.helen(), request + "/parts").size() == 3
                && parts(cast.helen(), request).size() == 3);
        fulfil(cast.omar(), request, "laptop");
        fulfil(cast.liWei(), request, "account");
        fulfil(cast.sofia(), request, "HR");
        await().until(() -> api.offers(cast.helen(), request, "Hand over results"));
        assertThat(api.get(cast.helen(), request + "/parts").findValuesAsText("outcome"))
                .containsOnly("done");
        assertThat(api.get(cast.helen(), request + "/messages").findValuesAsText("body"))
                .anyMatch(note -> note.contains("laptop") && note.contains("account") && note.contains("HR"));
        assertThat(api.get(cast.anna(), request + "/messages").findValuesAsText("body"))
                .noneMatch(note -> note.contains("laptop is"));

        isHandedOverOnlyOnceAllIsTickedOff(request);
        await().until(() -> api.offers(cast.anna(), request, "Confirm solution"));
        api.complete(cast.anna(), request, "Confirm solution", Map.of("solutionAccepted", true));
        await().until(() -> isClosed(request));
        assertThat(kinds(request))
                .containsSubsequence("ApprovalAsked", "ApprovalGiven", "PartHandedOver", "PartDone", "TicketClosed");
        assertThat(diagrams(request)).isEmpty();
    }

    /** Its diagram insists on the checklist of the step, through whichever door it is completed. */
    private void isHandedOverOnlyOnceAllIsTickedOff(String request) {
        Map<String, Object> solution = Map.of("solution", "All is ready at the front desk.");
        String task = task(cast.helen(), request, "Hand over results");
        String list = request + "/tasks/" + task + "/checklist";
        assertThat(api.get(cast.sofia(), list).get("required").asBoolean()).isTrue();
        assertThat(api.get(cast.sofia(), list).findValuesAsText("what"))
                .containsExactly("Tried out every part", "Told the customer how to begin");
        HttpResponse<String> refused = api.send(cast.helen(), "POST", completion(request, task), solution);
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(409);
        assertThat(refused.body()).contains("Not everything is ticked off yet: 2 items are open.");
        HttpResponse<String> engine = api.send(
                cast.admin(),
                "POST",
                "/engine-rest/task/" + task + "/submit-form",
                Map.of("variables", Map.of("solution", Map.of("value", "All is ready."))));
        assertThat(engine.statusCode()).as(engine.body()).isEqualTo(400);
        assertThat(engine.body()).contains("Not everything is ticked off yet");

        assertThat(api.get(cast.helen(), request + "/next-action")
                        .get("sentence")
                        .asText())
                .isNotEmpty();
        api.send(cast.helen(), "PUT", list + "/1", Map.of("done", true));
        api.send(cast.helen(), "PUT", list + "/1", Map.of("done", true));
        api.send(cast.sofia(), "PUT", list + "/2", Map.of("done", true));
        assertThat(api.get(cast.liWei(), list).findValuesAsText("doneBy"))
                .containsExactly("helen.schmidt", "sofia.rossi");
        assertThat(api.send(cast.helen(), "PUT", list + "/3", Map.of("done", true))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send(cast.anna(), "GET", list, null).statusCode()).isEqualTo(409);
        assertThat(kinds(request).stream().filter("StepItemTicked"::equals)).hasSize(2);
        api.complete(cast.helen(), request, "Hand over results", solution);
    }

    @Test
    void tellsTheRequesterWhyItIsRefused() {
        String request = asked(Map.of("service", "hardware", "cost", 8000));
        await().until(() -> api.offers(cast.helen(), request, APPROVE));
        String task = task(cast.helen(), request, APPROVE);
        assertThat(api.send(cast.helen(), "POST", completion(request, task), Map.of("approved", false))
                        .body())
                .contains("reason");
        api.post(cast.helen(), completion(request, task), Map.of("approved", false, "reason", "Not this year."));

        await().until(() -> isClosed(request));
        assertThat(api.get(cast.anna(), request + "/messages").findValuesAsText("body"))
                .contains("Not this year.");
        assertThat(kinds(request)).contains("ApprovalRefused").doesNotContain("PartHandedOver");
        assertThat(closed(request)).isEqualTo("refused");
        assertThat(diagrams(request)).isEmpty();
        await().untilAsserted(() -> assertThat(mails(request)).containsOnlyOnce("Not approved"));
        assertThat(mails(request)).doesNotContain("Closed", "Is it solved?");
    }

    @Test
    void waitsForItsChildrenWhenRefusedThoughTheRequesterKnowsAtOnce() {
        String request = asked(Map.of("service", "hardware", "cost", 8000));
        await().until(() -> api.offers(cast.helen(), request, APPROVE));
        String child = "/api/tickets/"
                + api.post(
                                cast.helen(),
                                request + "/tasks",
                                Map.of("subject", "Ask for offers", "team", "infrastructure"))
                        .get("number")
                        .asText();
        api.complete(cast.helen(), request, APPROVE, Map.of("approved", false, "reason", "Not this year."));

        await().until(() -> kinds(request).contains("ClosingWaits"));
        JsonNode waiting = api.get(cast.anna(), request);
        assertThat(waiting.get("status").asText()).isEqualTo("resolved");
        assertThat(waiting.get("resolutionCode").asText()).isEqualTo("refused");
        assertThat(api.get(cast.anna(), request + "/messages").findValuesAsText("body"))
                .contains("Not this year.");
        assertThat(StreamSupport.stream(
                                api.get(cast.anna(), request + "/promises").spliterator(), false)
                        .map(promise -> promise.get("state").asText()))
                .as("nothing is owed any more")
                .doesNotContain("running");
        await().untilAsserted(() -> assertThat(mails(request)).containsOnlyOnce("Not approved"));

        await().until(() -> api.offers(cast.omar(), child, "TicketWithdrawn"));
        api.post(cast.helen(), child + "/transitions", Map.of("event", "TicketWithdrawn", "reason", "Not needed."));
        await().until(() -> isClosed(request));
        assertThat(closed(request)).isEqualTo("refused");
        assertThat(diagrams(request)).isEmpty();
        assertThat(api.offers(cast.anna(), request, "TicketReopened")).isFalse();
    }

    /** As what it was closed. */
    private String closed(String request) {
        return StreamSupport.stream(api.get(cast.helen(), request + "/timeline").spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals("TicketClosed"))
                .map(entry -> entry.at("/details/how").asText())
                .findFirst()
                .orElseThrow();
    }

    /** The beginnings of what the requester was told by mail. */
    private List<String> mails(String request) {
        String number = "[" + request.substring(request.lastIndexOf('/') + 1) + "] ";
        return outbox.list(500).stream()
                .filter(mail -> mail.to().startsWith("anna.keller@"))
                .map(Outbox.Mail::subject)
                .filter(subject -> subject.startsWith(number))
                .map(subject -> subject.substring(number.length()).split(": | New ")[0])
                .toList();
    }

    @Test
    void needsTwoOfATeamWhereTheTableSaysSo() {
        String request = asked(Map.of("service", "access"));
        await().until(() -> api.offers(cast.omar(), request, APPROVE));
        api.complete(cast.omar(), request, APPROVE, Map.of("approved", true));
        assertThat(kinds(request)).doesNotContain("PartHandedOver");

        Viewer wangFang = people.viewer("wang.fang");
        api.complete(wangFang, request, APPROVE, Map.of("approved", true, "reason", "Known to us."));
        await().until(() -> kinds(request).contains("PartHandedOver"));
        assertThat(api.offers(people.viewer("lars.berg"), request, APPROVE)).isFalse();
    }

    @Test
    void asksNobodyAboutTheirOwnRequest() {
        String request = api.open(
                cast.helen(),
                Map.of(
                        "type",
                        "service-request",
                        "subject",
                        "A printer of my own",
                        "description",
                        "The printer is far away.",
                        "attributes",
                        Map.of("service", "hardware", "cost", 9000)));
        await().until(() -> kinds(request).contains("ApprovalAsked"));
        assertThat(api.offers(cast.helen(), request, APPROVE)).isFalse();
        assertThat(api.offers(cast.admin(), request, APPROVE)).isTrue();
    }

    @Test
    void letsTheTeamsOfItsPartsSeeItAndNobodyElse() {
        String request = asked(Map.of("service", "software"));
        await().until(() -> parts(cast.sofia(), request).size() == 1);
        assertThat(api.send(cast.sofia(), "GET", request, null).statusCode()).isEqualTo(200);
        assertThat(api.send(cast.sunLi(), "GET", request + "/parts", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void cancelsThePartsWhenWithdrawn() {
        String request = asked(Map.of("service", "software"));
        await().until(() -> parts(cast.sofia(), request).size() == 1);
        api.post(cast.anna(), request + "/transitions", Map.of("event", "TicketWithdrawn", "reason", "Found one."));
        assertThat(api.get(cast.helen(), request + "/parts").findValuesAsText("outcome"))
                .containsExactly("cancelled");
        assertThat(diagrams(request)).isEmpty();
    }

    private String asked(Map<String, Object> attributes) {
        return api.open(
                cast.anna(),
                Map.of(
                        "type",
                        "service-request",
                        "subject",
                        "New colleague",
                        "description",
                        "Please prepare everything on our printer floor.",
                        "attributes",
                        attributes));
    }

    private void fulfil(Viewer agent, String request, String what) {
        List<JsonNode> mine = parts(agent, request);
        JsonNode part = mine.stream()
                .filter(open -> open.get("name")
                        .asText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .contains(what.equals("laptop") ? "device" : what.toLowerCase(java.util.Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(what + " is not among " + mine));
        api.post(
                agent,
                completion(request, part.get("task").asText()),
                Map.of("outcome", "done", "result", "The " + what + " is ready."));
    }

    private List<JsonNode> parts(Viewer viewer, String request) {
        if (api.send(viewer, "GET", request, null).statusCode() != 200) {
            return List.of();
        }
        return StreamSupport.stream(api.get(viewer, request + "/transitions").spliterator(), false)
                .filter(open -> open.get("name").asText().startsWith("Fulfil part"))
                .toList();
    }

    private String task(Viewer viewer, String request, String name) {
        return StreamSupport.stream(api.get(viewer, request + "/transitions").spliterator(), false)
                .filter(open -> open.get("name").asText().equals(name))
                .map(open -> open.get("task").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String completion(String request, String task) {
        return request + "/tasks/" + task + "/completion";
    }

    private boolean isClosed(String request) {
        return api.get(cast.anna(), request).get("status").asText().equals("closed");
    }

    private List<String> kinds(String request) {
        return api.get(cast.admin(), request + "/timeline").findValuesAsText("kind");
    }

    private List<String> diagrams(String ticket) {
        String number = ticket.substring(ticket.lastIndexOf('/') + 1);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .filter(diagram -> !diagram.equals("notification-delivery") && !diagram.equals("reopen-window"))
                .toList();
    }
}
