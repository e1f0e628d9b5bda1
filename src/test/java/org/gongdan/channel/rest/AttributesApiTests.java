package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a type is asked beyond the common fields is declared by its form and checked against it. */
class AttributesApiTests extends ApplicationTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Test
    void keepsWhatTheTypeIsAsked() {
        String ticket = api.open(
                cast.anna(),
                request(
                        "service-request",
                        Map.of("service", "hardware", "cost", 199.9, "costCentre", "", "recipient", "Tom")));

        JsonNode attributes = api.get(cast.anna(), ticket).get("attributes");
        assertThat(attributes).isEqualTo(json(Map.of("service", "hardware", "cost", 199.9, "recipient", "Tom")));
    }

    @Test
    void namesEachAttributeThatIsWrong() {
        JsonNode errors = refused(request(
                "service-request",
                Map.of(
                        "service",
                        "moon",
                        "cost",
                        -1,
                        "costCentre",
                        "a b",
                        "recipient",
                        "x".repeat(121),
                        "colour",
                        "red")));

        assertThat(errors.findValuesAsText("field"))
                .containsExactlyInAnyOrder(
                        "attributes.service",
                        "attributes.cost",
                        "attributes.costCentre",
                        "attributes.recipient",
                        "attributes.colour");
    }

    @Test
    void needsWhatTheFormRequires() {
        assertThat(refused(request("service-request", Map.of())).findValuesAsText("field"))
                .containsExactly("attributes.service");
    }

    @Test
    void takesNothingFromATypeThatIsAskedNothing() {
        assertThat(refused(request("question", Map.of("cost", 1))).findValuesAsText("field"))
                .containsExactly("attributes.cost");
        assertThat(refused(request("service-request", Map.of("service", Map.of("a", "b"))))
                        .findValuesAsText("field"))
                .containsExactly("attributes.service");
    }

    @Test
    void correctsTheNamedAnswersAndLeavesTheOthers() {
        String ticket = asked();

        api.send(cast.helen(), "PATCH", ticket, correction("cost", 250, "recipient", null, "service", "hardware"));

        assertThat(answers(ticket)).isEqualTo(Map.of("service", "hardware", "cost", 250, "costCentre", "IT-7"));
        JsonNode told = corrections(ticket).get(0).get("details");
        assertThat(told.at("/changes/attributes"))
                .as("what says the same is no change")
                .isEqualTo(json(correction("cost", 250, "recipient", null)).get("attributes"));
        assertThat(told.at("/before/attributes")).isEqualTo(json(Map.of("cost", 199.9, "recipient", "Tom")));
    }

    @Test
    void saysOnTheTimelineWhatEveryFactWasBefore() {
        String ticket = asked();
        api.send(cast.helen(), "PATCH", ticket, Map.of("urgency", "high", "subject", "Two screens"));
        JsonNode told = corrections(ticket).get(0).get("details");
        assertThat(told.get("changes")).isEqualTo(json(Map.of("urgency", "high", "subject", "Two screens")));
        assertThat(told.get("before")).isEqualTo(json(Map.of("urgency", "normal", "subject", "A screen")));
    }

    @Test
    void asksTheTablesAnewOnceAnAnswerIsCorrected() {
        String ticket = asked();
        await().until(() -> decided(ticket, "ticket-priority") == 1 && decided(ticket, "ticket-routing") == 1);
        api.send(cast.helen(), "PATCH", ticket, correction("cost", 250));
        assertThat(decided(ticket, "ticket-priority")).isEqualTo(2);
        assertThat(decided(ticket, "ticket-routing"))
                .as("a ticket handed over by hand stays where it is, while the table does not look at the answer")
                .isEqualTo(1);
    }

    @Test
    void changesNothingWhereTheAnswersAreTheSame() {
        String ticket = asked();
        HttpResponse<String> same = api.send(cast.helen(), "PATCH", ticket, correction("cost", 199.90, "colour", null));
        assertThat(same.statusCode()).as(same.body()).isEqualTo(200);
        assertThat(corrections(ticket)).isEmpty();
    }

    @Test
    void checksCorrectionsByTheForm() {
        String ticket = asked();
        assertThat(wrong(ticket, correction("service", "moon", "cost", -1, "costCentre", "a b", "colour", "red")))
                .containsExactlyInAnyOrder(
                        "attributes.service", "attributes.cost", "attributes.costCentre", "attributes.colour");
        assertThat(wrong(ticket, correction("service", null))).containsExactly("attributes.service");
        assertThat(wrong(ticket, Map.of("attributes", Map.of()))).containsExactly("subject");
        assertThat(wrong(ticket, correction("recipient", Map.of("a", List.of("b")))))
                .containsExactly("attributes.recipient");
        assertThat(answers(ticket))
                .isEqualTo(Map.of("service", "hardware", "cost", 199.9, "costCentre", "IT-7", "recipient", "Tom"));
    }

    @Test
    void leavesWhatWasWrongBeforeToWhoeverTouchesIt() {
        String ticket = incident();
        api.send(cast.helen(), "PATCH", ticket, Map.of("type", "service-request"));
        HttpResponse<String> cost = api.send(cast.helen(), "PATCH", ticket, correction("cost", 80));
        assertThat(cost.statusCode()).as(cost.body()).isEqualTo(200);
        assertThat(wrong(ticket, correction("service", ""))).containsExactly("attributes.service");
        assertThat(wrong(ticket, correction("service", "moon"))).containsExactly("attributes.service");
    }

    @Test
    void takesAnotherTypeTogetherWithItsAnswers() {
        String ticket = incident();
        assertThat(wrong(ticket, correction("service", "software"))).containsExactly("attributes.service");
        HttpResponse<String> moved = api.send(
                cast.helen(),
                "PATCH",
                ticket,
                Map.of("type", "service-request", "attributes", Map.of("service", "software")));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
        assertThat(answers(ticket)).isEqualTo(Map.of("service", "software"));
        await().until(() -> kinds(ticket).contains("PartHandedOver"));
    }

    @Test
    void letsOnlyStaffWhoSeeTheTicketCorrectItsAnswersAndOnlyWhatTheySaw() {
        String ticket = asked();
        String seen = api.send(cast.helen(), "GET", ticket, null)
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        assertThat(patch(cast.anna(), ticket, seen)).isEqualTo(409);
        assertThat(patch(cast.sunLi(), ticket, seen)).isEqualTo(404);
        await().until(() -> !api.get(cast.helen(), ticket).get("team").isNull());
        assertThat(patch(cast.sofia(), ticket, seen)).isEqualTo(404);
        assertThat(patch(cast.helen(), ticket, "\"0\"")).isEqualTo(412);
        assertThat(answers(ticket)).containsEntry("cost", 199.9);
        assertThat(corrections(ticket)).isEmpty();
    }

    @Test
    void correctsNothingOfAClosedTicket() {
        String ticket = asked();
        await().until(() -> api.offers(cast.anna(), ticket, "TicketWithdrawn"));
        api.post(cast.anna(), ticket + "/transitions", Map.of("event", "TicketWithdrawn", "reason", "Found one."));
        assertThat(api.send(cast.helen(), "PATCH", ticket, correction("cost", 1))
                        .statusCode())
                .isEqualTo(409);
    }

    private int patch(Viewer viewer, String ticket, String version) {
        return api.send(viewer, "PATCH", ticket, correction("cost", 250), "If-Match", version)
                .statusCode();
    }

    /** A screen for Tom, which nobody has to approve. */
    private String asked() {
        return api.open(
                cast.anna(),
                request(
                        "service-request",
                        Map.of("service", "hardware", "cost", 199.9, "costCentre", "IT-7", "recipient", "Tom")));
    }

    private String incident() {
        String ticket = api.open(
                cast.anna(),
                Map.of("type", "incident", "subject", "Printer", "description", "Our printer does not print."));
        await().until(() -> api.offers(cast.helen(), ticket, "Work on ticket"));
        return ticket;
    }

    private static Map<String, Object> correction(Object... answers) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (int i = 0; i < answers.length; i += 2) {
            attributes.put(answers[i].toString(), answers[i + 1]);
        }
        return Map.of("attributes", attributes);
    }

    private Map<String, Object> answers(String ticket) {
        return JSON.convertValue(api.get(cast.helen(), ticket).get("attributes"), new TypeReference<>() {});
    }

    private List<JsonNode> corrections(String ticket) {
        return timeline(ticket)
                .filter(entry -> entry.get("kind").asText().equals("TicketChanged"))
                .toList();
    }

    private long decided(String ticket, String table) {
        return timeline(ticket)
                .filter(entry -> entry.at("/details/table").asText().equals(table))
                .count();
    }

    private List<String> kinds(String ticket) {
        return timeline(ticket).map(entry -> entry.get("kind").asText()).toList();
    }

    private Stream<JsonNode> timeline(String ticket) {
        return StreamSupport.stream(api.get(cast.helen(), ticket + "/timeline").spliterator(), false);
    }

    private List<String> wrong(String ticket, Map<String, Object> change) {
        return errors(api.send(cast.helen(), "PATCH", ticket, change)).findValuesAsText("field");
    }

    private static JsonNode json(Object value) {
        return JSON.valueToTree(value);
    }

    private JsonNode refused(Map<String, Object> request) {
        return errors(api.send(cast.anna(), "POST", "/api/tickets", request));
    }

    private static JsonNode errors(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        try {
            return JSON.readTree(response.body()).get("errors");
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, Object> request(String type, Map<String, Object> attributes) {
        return Map.of("type", type, "subject", "A screen", "description", "Please order it.", "attributes", attributes);
    }
}
