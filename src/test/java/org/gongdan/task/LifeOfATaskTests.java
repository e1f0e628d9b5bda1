package org.gongdan.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A task of two tickets from its opening to its end, as programs see it through the API. */
class LifeOfATaskTests extends ApplicationTest {

    private static final String WORK = "Work on ticket";
    private static final String DO = "Do task";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Test
    void isDoneByAnotherTeamWhileTwoTicketsWaitForIt() {
        String one = incident("The printer on floor 2 is broken");
        String other = incident("The printer on floor 3 is broken");
        String task = task(one, "maintenance");
        api.post(cast.helen(), task + "/links", Map.of("relation", "child-of", "ticket", number(other)));
        assertThat(api.get(cast.helen(), task + "/links").findValuesAsText("ticket"))
                .containsExactlyInAnyOrder(number(one), number(other));

        solve(one);
        await().until(() -> api.get(cast.helen(), one + "/timeline")
                .findValuesAsText("kind")
                .contains("ClosingWaits"));
        assertThat(status(one)).isEqualTo("resolved");

        await().until(() -> api.offers(cast.sofia(), task, DO));
        List<JsonNode> items = items(task);
        assertThat(items).hasSize(4);
        assertThat(completed(task)).isEqualTo(409);
        items.forEach(item -> tick(task, item.get("id").asLong(), true));
        assertThat(completed(task)).isBetween(200, 299);

        await().until(() -> status(task).equals("closed") && status(one).equals("closed"));
        assertThat(status(other)).isEqualTo("open");
        assertThat(api.get(cast.helen(), task + "/timeline").findValuesAsText("kind"))
                .containsSubsequence("TicketOpened", "TicketAssigned", "ItemTicked", "TicketClosed")
                .doesNotContain("PromiseMade");
        assertThat(api.get(cast.helen(), task + "/messages").findValuesAsText("body"))
                .contains("Cleaned and tested.");
    }

    @Test
    void hasADueDateAnOwnerOfItsTeamAndAPageOfItsOwn() {
        String task = task(incident("The scanner is broken"), "other");
        await().until(() -> api.offers(cast.sofia(), task, DO));

        JsonNode found = api.get(cast.sofia(), task);
        assertThat(found.get("type").asText()).isEqualTo("task");
        assertThat(found.get("team").asText()).isEqualTo("business-apps");
        assertThat(found.get("resolutionDue").asText()).startsWith("2099-01-15T16:00:00");
        assertThat(api.send(cast.anna(), "GET", task, null).statusCode()).isEqualTo(404);
        assertThat(api.send(cast.sunLi(), "GET", task + "/checklist", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void getsWhatIsMissingOnItsChecklistAndGivesTicksBack() {
        String task = task(incident("The plotter is broken"), "other");
        await().until(() -> api.offers(cast.sofia(), task, DO));
        long added = api.post(cast.sofia(), task + "/checklist", Map.of("what", "Clean the room"))
                .get("id")
                .asLong();
        assertThat(tick(task, added, true).get("doneBy").asText()).isEqualTo("sofia.rossi");
        assertThat(tick(task, added, false).get("done").asBoolean()).isFalse();
        assertThat(items(task)).extracting(item -> item.get("what").asText()).contains("Clean the room");

        assertThat(api.send(cast.sofia(), "POST", task + "/checklist", Map.of("what", "x".repeat(201)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send(cast.sofia(), "PUT", task + "/checklist/0", Map.of("done", true))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void keepsItsTicksOnceItIsDoneThoughItWaitsToBeClosed() {
        String task = task(incident("The projector is broken"), "maintenance");
        await().until(() -> api.offers(cast.sofia(), task, DO));
        String part = task(task, "other");
        List<JsonNode> items = items(task);
        items.forEach(item -> tick(task, item.get("id").asLong(), true));
        long item = items.get(0).get("id").asLong();
        assertThat(completed(task)).isBetween(200, 299);
        await().until(() -> api.get(cast.helen(), task + "/timeline")
                .findValuesAsText("kind")
                .contains("ClosingWaits"));

        HttpResponse<String> unticked =
                api.send(cast.sofia(), "PUT", task + "/checklist/" + item, Map.of("done", false));
        assertThat(unticked.statusCode()).as(unticked.body()).isEqualTo(409);
        assertThat(unticked.body()).contains("is done and waits to be closed");
        assertThat(api.send(cast.sofia(), "POST", task + "/checklist", Map.of("what", "One more"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(tick(task, item, true).get("done").asBoolean())
                .as("a repeated tick changes nothing")
                .isTrue();

        await().until(() -> api.offers(cast.sofia(), part, "TicketWithdrawn"));
        api.post(cast.helen(), part + "/transitions", Map.of("event", "TicketWithdrawn", "reason", "Not needed."));
        await().until(() -> status(task).equals("closed"));
        api.post(cast.helen(), task + "/transitions", Map.of("event", "TicketReopened", "reason", "Dirty again."));
        await().until(() -> api.offers(cast.sofia(), task, DO));
        assertThat(tick(task, item, false).get("done").asBoolean()).isFalse();
    }

    @Test
    void isOpenedByStaffOnlyForATeamThatExists() {
        String ticket = incident("The copier is broken");
        Map<String, Object> wanted = Map.of("subject", "Order toner", "team", "infrastructure");
        assertThat(api.send(cast.anna(), "POST", ticket + "/tasks", wanted).statusCode())
                .isEqualTo(409);
        assertThat(api.send(cast.sunLi(), "POST", ticket + "/tasks", wanted).statusCode())
                .isEqualTo(404);
        assertThat(api.send(cast.helen(), "POST", ticket + "/tasks", Map.of("subject", "Order toner", "team", "nobody"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.send(
                                cast.helen(),
                                "POST",
                                ticket + "/tasks",
                                Map.of("subject", "Order toner", "team", "infrastructure", "kind", "party"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void isOpenedOnceForOneKeyHoweverManyCallAtTheSameTime() throws Exception {
        String ticket = incident("The shredder is broken");
        String key = UUID.randomUUID().toString();
        Callable<HttpResponse<String>> call = () -> open(ticket, key, "Oil it");
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            Set<String> numbers = new HashSet<>();
            for (Future<HttpResponse<String>> answer : clients.invokeAll(Collections.nCopies(16, call))) {
                assertThat(answer.get().statusCode()).as(answer.get().body()).isEqualTo(201);
                numbers.add(answer.get().headers().firstValue("Location").orElseThrow());
            }
            assertThat(numbers).hasSize(1);
            assertThat(api.get(cast.helen(), ticket + "/links").findValuesAsText("ticket"))
                    .containsExactly(number(numbers.iterator().next()));
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void isOpenedAgainUnderAnotherKeyAndRefusedUnderOneThatMeantSomethingElse() {
        String one = incident("The lamp is broken");
        String other = incident("The clock is broken");
        String key = UUID.randomUUID().toString();
        String task = place(open(one, key, "Mend it"));
        assertThat(place(open(one, key, "Mend it"))).isEqualTo(task);
        assertThat(place(open(one, UUID.randomUUID().toString(), "Mend it"))).isNotEqualTo(task);
        assertThat(open(one, key, "Throw it away").statusCode()).isEqualTo(422);
        assertThat(open(other, key, "Mend it").statusCode()).isEqualTo(422);
        assertThat(open(one, " ", "Mend it").statusCode()).isEqualTo(400);
        assertThat(open(one, "x".repeat(201), "Mend it").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> open(String parent, String key, String subject) {
        Map<String, Object> task = Map.of("subject", subject, "team", "infrastructure");
        return api.send(cast.helen(), "POST", parent + "/tasks", task, "Idempotency-Key", key);
    }

    private static String place(HttpResponse<String> opened) {
        assertThat(opened.statusCode()).as(opened.body()).isEqualTo(201);
        return opened.headers().firstValue("Location").orElseThrow();
    }

    private String incident(String subject) {
        String ticket = api.open(
                cast.anna(), Map.of("subject", subject, "description", "The printer is broken.", "type", "incident"));
        await().until(() -> api.offers(cast.helen(), ticket, WORK));
        return ticket;
    }

    private String task(String parent, String kind) {
        JsonNode task = api.post(
                cast.helen(),
                parent + "/tasks",
                Map.of(
                        "subject",
                        "Clean the devices",
                        "kind",
                        kind,
                        "team",
                        "business-apps",
                        "dueAt",
                        "2099-01-15T16:00:00Z"));
        return "/api/tickets/" + task.get("number").asText();
    }

    private void solve(String ticket) {
        api.complete(cast.helen(), ticket, WORK, Map.of("solution", "Cleaned.", "resolutionCode", "fixed"));
        await().until(() -> api.offers(cast.anna(), ticket, "Confirm solution"));
        api.complete(cast.anna(), ticket, "Confirm solution", Map.of("solutionAccepted", true));
    }

    private int completed(String task) {
        JsonNode open = api.get(cast.sofia(), task + "/transitions");
        String id = open.findValuesAsText("task").get(0);
        return api.send(
                        cast.sofia(),
                        "POST",
                        task + "/tasks/" + id + "/completion",
                        Map.of("comment", "Cleaned and tested."))
                .statusCode();
    }

    private List<JsonNode> items(String task) {
        List<JsonNode> items = new java.util.ArrayList<>();
        api.get(cast.sofia(), task + "/checklist").forEach(items::add);
        return items;
    }

    private JsonNode tick(String task, long item, boolean done) {
        assertThat(api.send(cast.sofia(), "PUT", task + "/checklist/" + item, Map.of("done", done))
                        .statusCode())
                .isEqualTo(200);
        return items(task).stream()
                .filter(one -> one.get("id").asLong() == item)
                .findFirst()
                .orElseThrow();
    }

    private String status(String ticket) {
        return api.get(cast.helen(), ticket).get("status").asText();
    }

    private static String number(String ticket) {
        return ticket.substring(ticket.lastIndexOf('/') + 1);
    }
}
