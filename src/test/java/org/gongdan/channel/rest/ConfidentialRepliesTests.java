package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever changes a ticket is answered with as much of it as they may read. */
class ConfidentialRepliesTests extends ApplicationTest {

    private static final Path FORM = Path.of("forms/request-service-request.form");

    /** What the request is asked and nobody without need is told. */
    private static final String SECRET = "salary";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private RepositoryService repository;

    private String place = "";

    @BeforeEach
    void aRequestAtWork() throws IOException {
        deploy(Files.readString(FORM).replaceFirst("\"components\": \\[", """
                "components": [{"type": "number", "id": "Field_Salary", "key": "salary", "label": "Salary",
                  "properties": {"confidential": "true"}},
                """));
        place = api.open(cast.anna(), request());
        await().until(() -> tasks().findAny().isPresent());
    }

    @AfterEach
    void asItWas() throws IOException {
        deploy(Files.readString(FORM));
    }

    @Test
    void afterACorrectionThatChangesNothing() {
        assertThat(sent("PATCH", place, Map.of("subject", "New colleague"))).contains("access");
    }

    @Test
    void afterAnEvent() {
        sent("POST", place + "/transitions", Map.of("event", "TicketPaused", "status", "on-hold", "reason", "Later."));
    }

    @Test
    void afterATaskChangedHandsOrIsDone() {
        String task = place + "/tasks/" + tasks().findFirst().orElseThrow();
        sent("PUT", task + "/assignee", Collections.singletonMap("assignee", null));
        sent("POST", task + "/completion", Map.of("category", "access", "impact", "user", "urgency", "low"));
    }

    @Test
    void whenTheSameCallComesAgain() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = new HashMap<>(request());
        body.put("requesterEmail", "anna.keller@example.org");

        HttpResponse<String> first = api.send(cast.admin(), "POST", "/api/tickets", body, "Idempotency-Key", key);
        HttpResponse<String> again = api.send(cast.admin(), "POST", "/api/tickets", body, "Idempotency-Key", key);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).contains("access").doesNotContain(SECRET);
    }

    private Stream<String> tasks() {
        return api.get(cast.helen(), place + "/transitions").findValues("task").stream()
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    /** By somebody of the staff who does not work on it. */
    private String sent(String method, String path, Object body) {
        HttpResponse<String> answer = api.send(cast.admin(), method, path, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"number\"").doesNotContain(SECRET);
        return answer.body();
    }

    private static Map<String, Object> request() {
        return Map.of(
                "type",
                "service-request",
                "subject",
                "New colleague",
                "description",
                "Comes in May.",
                "attributes",
                Map.of(SECRET, 5100, "service", "access"));
    }

    private void deploy(String form) {
        repository
                .createDeployment()
                .addInputStream(
                        "request-service-request.form", new ByteArrayInputStream(form.getBytes(StandardCharsets.UTF_8)))
                .deploy();
    }
}
