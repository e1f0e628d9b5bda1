package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists are narrowed by what types of tickets are asked, as each field is of a kind. */
class TicketsByAnswersTests extends ApplicationTest {

    private static final Path FORM = Path.of("forms/request-service-request.form");

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private RepositoryService repository;

    private String centre;

    @BeforeEach
    void threeRequests() {
        centre = "T-" + UUID.randomUUID().toString().substring(0, 8);
        open(cast.anna(), "Screen", Map.of("service", "hardware", "cost", 300, "costCentre", centre));
        open(cast.anna(), "Licence", Map.of("service", "software", "cost", 99.5, "costCentre", centre));
        open(cast.sunLi(), "Badge", Map.of("service", "access", "costCentre", centre));
    }

    @Test
    void areFoundByAChoiceOrOneOfSeveral() {
        assertThat(found(cast.helen(), "attributes.service=hardware")).containsExactly("Screen");
        assertThat(found(cast.helen(), "attributes.service=hardware&attributes.service=access"))
                .containsExactlyInAnyOrder("Screen", "Badge");
    }

    @Test
    void areFoundBetweenBounds() {
        assertThat(found(cast.helen(), "attributes.cost.from=99.5")).containsExactlyInAnyOrder("Screen", "Licence");
        assertThat(found(cast.helen(), "attributes.cost.from=100&attributes.cost.to=300"))
                .containsExactly("Screen");
        assertThat(found(cast.helen(), "attributes.cost=99.50")).containsExactly("Licence");
    }

    @Test
    void areFoundByAPartOfATextTakenWordForWord() {
        assertThat(found(cast.helen(), "attributes.service=hardware&attributes.costCentre=" + centre.toLowerCase()))
                .containsExactly("Screen");
        assertThat(api.get(cast.helen(), "/api/tickets?attributes.costCentre=%25_%25")
                        .get("items"))
                .isEmpty();
    }

    @Test
    void ofOthersAreNotFoundByTheirAnswers() {
        assertThat(found(cast.anna(), "")).containsExactlyInAnyOrder("Screen", "Licence");
        assertThat(found(cast.sunLi(), "")).containsExactly("Badge");
    }

    @Test
    void areNotFoundByWhatWasEverConfidential() throws IOException {
        String form = Files.readString(FORM);
        String grade = """
                "components": [{"type": "number", "id": "Field_Grade", "key": "grade", "label": "Grade"%s},
                """;
        deploy(form.replaceFirst(
                "\"components\": \\[", grade.formatted(", \"properties\": {\"confidential\": \"true\"}")));
        deploy(form.replaceFirst("\"components\": \\[", grade.formatted("")));
        try {
            open(cast.anna(), "Raise", Map.of("service", "access", "grade", 7, "costCentre", centre));

            assertThat(found(cast.helen(), "attributes.grade.from=7")).containsExactly("Raise");
            assertThat(found(cast.admin(), "attributes.grade.from=7")).isEmpty();
        } finally {
            deploy(form);
        }
    }

    private void deploy(String form) {
        repository
                .createDeployment()
                .addString("request-service-request.form", form)
                .deploy();
    }

    @Test
    void areNotLookedForByWhatNobodyIsAskedOrWhatIsNoNumber() throws IOException {
        assertThat(wrong("attributes.colour=red")).containsExactly("attributes.colour");
        assertThat(wrong("attributes.cost.from=much&attributes.service=moon"))
                .containsExactlyInAnyOrder("attributes.cost.from", "attributes.service");
    }

    @Test
    void areNotLookedForByNumbersThatNobodyCounts() throws IOException {
        assertThat(wrong("attributes.cost.from=1e-40000000")).containsExactly("attributes.cost.from");
        assertThat(wrong("attributes.cost.to=1e40000000")).containsExactly("attributes.cost.to");
        assertThat(wrong("attributes.cost=" + "1".repeat(31))).containsExactly("attributes.cost");
        assertThat(wrong("attributes.cost=" + "1".repeat(201))).contains("attributes.cost");
        assertThat(wrong("attributes.costCentre=" + "x".repeat(201))).containsExactly("attributes.costCentre");
    }

    private List<String> wrong(String query) throws IOException {
        HttpResponse<String> answer = api.send(cast.helen(), "GET", "/api/tickets?" + query, null);
        assertThat(answer.statusCode()).isEqualTo(400);
        return new ObjectMapper().readTree(answer.body()).findValuesAsText("field");
    }

    private List<String> found(Viewer viewer, String query) {
        boolean alone = query.contains("costCentre");
        JsonNode list = api.get(viewer, "/api/tickets?" + query + (alone ? "" : "&attributes.costCentre=" + centre));
        return list.get("items").findValuesAsText("subject");
    }

    private void open(Viewer viewer, String subject, Map<String, Object> attributes) {
        api.open(
                viewer,
                Map.of(
                        "type",
                        "service-request",
                        "subject",
                        subject,
                        "description",
                        "Please.",
                        "attributes",
                        attributes));
    }
}
