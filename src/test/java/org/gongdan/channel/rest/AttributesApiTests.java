package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a type is asked beyond the common fields is declared by its form and checked against it. */
class AttributesApiTests extends ApplicationTest {

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
        assertThat(attributes)
                .isEqualTo(new ObjectMapper()
                        .valueToTree(Map.of("service", "hardware", "cost", 199.9, "recipient", "Tom")));
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

    private JsonNode refused(Map<String, Object> request) {
        HttpResponse<String> response = api.send(cast.anna(), "POST", "/api/tickets", request);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
        try {
            return new ObjectMapper().readTree(response.body()).get("errors");
        } catch (java.io.IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Map<String, Object> request(String type, Map<String, Object> attributes) {
        return Map.of("type", type, "subject", "A screen", "description", "Please order it.", "attributes", attributes);
    }
}
