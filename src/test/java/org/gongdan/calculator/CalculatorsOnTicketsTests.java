package org.gongdan.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RepositoryService;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Calculators as programs see them through the API. */
class CalculatorsOnTicketsTests extends ApplicationTest {

    private static final Map<String, Object> LATE = Map.of("tier", "vip", "delayDays", 4, "amount", 1234.5);

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private RepositoryService repository;

    @Test
    void standOnTheTicketsTheyNameWithWhatIsKnown() {
        String complaint = complaint(cast.sunLi());

        JsonNode tools = api.get(cast.helen(), complaint + "/calculators");
        assertThat(tools.findValuesAsText("id")).contains("compensation").doesNotContain("instalments");
        JsonNode tool = StreamSupport.stream(tools.spliterator(), false)
                .filter(one -> one.get("id").asText().equals("compensation"))
                .findFirst()
                .orElseThrow();
        assertThat(tool.get("known").get("tier").asText()).isEqualTo("vip");
        assertThat(tool.get("known").get("delayDays").asInt()).isZero();
        assertThat(tool.get("form").get("components").findValuesAsText("key"))
                .containsExactly("amount", "delayDays", "tier");
        assertThat(api.send(cast.helen(), "POST", complaint + "/calculators/instalments", answers(Map.of(), false))
                        .statusCode())
                .isEqualTo(404);
        assertThat(api.send(cast.sunLi(), "GET", complaint + "/calculators", null)
                        .statusCode())
                .as("customers have none")
                .isEqualTo(409);
    }

    @Test
    void reckonByTheTablesAndTellTheCustomerInTheirLanguage() {
        String complaint = complaint(cast.sunLi());

        JsonNode outcome = api.post(cast.helen(), complaint + "/calculators/compensation", answers(LATE, false));
        assertThat(outcome.get("values").get("goodwill").asDouble()).isEqualTo(200);
        assertThat(outcome.get("lines").findValuesAsText("value")).containsExactly("€200.00", "20%", "€200.00");
        assertThat(outcome.get("because").get(0).get("annotation").asText()).isEqualTo("A VIP waited most of a week.");
        assertThat(outcome.get("reply").asText()).contains("让您久等", "200.00");
        assertThat(kinds(complaint)).doesNotContain("CalculationUsed");
    }

    @Test
    void leaveTheirReasonOnTheTimelineOnceTheResultIsUsed() {
        String complaint = complaint(cast.anna());
        Map<String, Object> late = Map.of("tier", "standard", "delayDays", 2, "amount", 333.33);

        String reply = api.post(cast.helen(), complaint + "/calculators/compensation", answers(late, true))
                .get("reply")
                .asText();
        assertThat(reply).isEqualTo("We are sorry that you had to wait. To make up for it we offer you €16.67.");
        JsonNode used = StreamSupport.stream(
                        api.get(cast.helen(), complaint + "/timeline").spliterator(), false)
                .filter(entry -> entry.get("kind").asText().equals("CalculationUsed"))
                .findFirst()
                .orElseThrow()
                .get("details");
        assertThat(used.get("version").asInt()).isPositive();
        assertThat(used.get("inputs").get("Days late").asInt()).isEqualTo(2);
        assertThat(used.get("inputs").get("Tier").asText()).isEqualTo("Standard");
        assertThat(used.get("outputs").get("goodwill").asDouble()).isEqualTo(16.67);
        assertThat(used.get("rules").get(0).get("number").asInt()).isEqualTo(2);
        assertThat(api.get(cast.anna(), complaint + "/timeline").findValuesAsText("kind"))
                .as("our reasons are not the customer's to read")
                .doesNotContain("CalculationUsed");
    }

    @Test
    void takeOnlyWhatTheFormAsksFor() {
        String complaint = complaint(cast.anna());

        assertThat(refused(complaint, Map.of("tier", "vip", "delayDays", 4))).contains("“Price paid” needs an answer.");
        assertThat(refused(complaint, Map.of("tier", "vip", "delayDays", 400, "amount", 1)))
                .contains("“Days late” must be at most 365.");
        assertThat(refused(complaint, Map.of("tier", "king", "delayDays", 4, "amount", 1)))
                .contains("must be one of the choices offered");
        assertThat(refused(complaint, Map.of("tier", "vip", "delayDays", 4, "amount", 1, "cap", 1_000_000)))
                .contains("is not a field of this form");
        assertThat(refused(complaint, Map.of("tier", "vip", "delayDays", "4", "amount", 1)))
                .contains("must be a number");
        assertThat(refused(complaint, Map.of("tier", "vip", "delayDays", 4, "amount", 0.005)))
                .contains("“Price paid” may have 2 decimal places at most.");
        assertThat(refused(complaint, Map.of("tier", "vip", "delayDays", 1.5, "amount", 1)))
                .contains("“Days late” must be a whole number.");
    }

    @Test
    void areNotFilledWithWhatIsConfidential() {
        ask("""
                {"type": "number", "id": "Field_Amount", "key": "amount", "label": "Paid"}
                """);
        try {
            String complaint = api.open(
                    cast.sunLi(),
                    Map.of(
                            "type",
                            "complaint",
                            "subject",
                            "My parcel came late",
                            "description",
                            "Twice.",
                            "attributes",
                            Map.of("amount", 77)));
            assertThat(known(complaint).get("amount").asInt()).isEqualTo(77);

            ask("""
                    {"type": "number", "id": "Field_Amount", "key": "amount", "label": "Paid", "properties": {"confidential": "true"}}
                    """);

            assertThat(api.get(cast.helen(), complaint).toString()).contains("77");
            assertThat(known(complaint).has("amount")).isFalse();
        } finally {
            ask("");
        }
    }

    private JsonNode known(String ticket) {
        return StreamSupport.stream(
                        api.get(cast.helen(), ticket + "/calculators").spliterator(), false)
                .filter(one -> one.get("id").asText().equals("compensation"))
                .findFirst()
                .orElseThrow()
                .get("known");
    }

    private void ask(String fields) {
        repository
                .createDeployment()
                .addString("request-complaint.form", """
                        {"executionPlatform": "Camunda Platform", "executionPlatformVersion": "7.24.0", "schemaVersion": 16,
                         "id": "request-complaint", "type": "default", "components": [%s]}
                        """.formatted(fields))
                .deploy();
    }

    private String refused(String ticket, Map<String, Object> answers) {
        HttpResponse<String> refused =
                api.send(cast.helen(), "POST", ticket + "/calculators/compensation", answers(answers, false));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        return refused.body();
    }

    private static Map<String, Object> answers(Map<String, Object> answers, boolean use) {
        return Map.of("answers", answers, "use", use);
    }

    private java.util.List<String> kinds(String ticket) {
        return api.get(cast.helen(), ticket + "/timeline").findValuesAsText("kind");
    }

    private String complaint(Viewer customer) {
        return api.open(
                customer,
                Map.of(
                        "type",
                        "complaint",
                        "subject",
                        "My parcel came late",
                        "description",
                        "I waited for it at home, twice."));
    }
}
