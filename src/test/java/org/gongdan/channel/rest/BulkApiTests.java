package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class BulkApiTests extends ApplicationTest {

    private static final String PATH = "/api/bulk-changes";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Test
    void beginsOnceAKeyAndTellsWhatBecameOfEachTicket() {
        String number = open();
        Map<String, Object> body = Map.of(
                "tickets", List.of(number, "GD-1"), "action", Map.of("kind", "note", "text", "A batch of these."));
        String key = UUID.randomUUID().toString();
        HttpResponse<String> first = api.send(cast.helen(), "POST", PATH, body, "Idempotency-Key", key);
        HttpResponse<String> again = api.send(cast.helen(), "POST", PATH, body, "Idempotency-Key", key);
        assertThat(List.of(first.statusCode(), again.statusCode())).containsExactly(202, 202);
        String bulk = first.headers().firstValue("Location").orElseThrow();
        assertThat(again.headers().firstValue("Location")).hasValue(bulk);
        await().until(() -> api.get(cast.helen(), bulk).path("state").asText().equals("done"));
        JsonNode ended = api.get(cast.helen(), bulk);
        assertThat(ended.path("done").asInt()).isEqualTo(1);
        assertThat(ended.path("action").path("kind").asText()).isEqualTo("note");
        JsonNode refused =
                api.get(cast.helen(), bulk + "/tickets?outcome=refused").path("items");
        assertThat(refused).hasSize(1);
        assertThat(refused.path(0).path("sentence").asText())
                .isEqualTo("There is no ticket GD-1, or you may not see it.");
        assertThat(api.send(cast.helen(), "POST", PATH, other(body), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(422);
        assertThat(status(cast.omar(), bulk)).isEqualTo(404);
        assertThat(status(cast.admin(), bulk)).isEqualTo(200);
        assertThat(api.send(cast.helen(), "POST", bulk + "/stop", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(api.send(cast.helen(), "POST", bulk + "/undo", Map.of()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void namesWhatIsWrongBeforeAnythingIsTouched() {
        String number = open();
        Map<String, Object> note = Map.of("kind", "note", "text", "A batch of these.");
        assertThat(refused(Map.of("action", note))).contains("\"field\":\"tickets\"");
        assertThat(refused(Map.of("tickets", List.of(), "action", note))).contains("\"field\":\"tickets\"");
        assertThat(refused(Map.of("tickets", List.of(number)))).contains("\"field\":\"action\"");
        assertThat(refused(Map.of("tickets", List.of(number), "action", Map.of("kind", "note"))))
                .contains("\"field\":\"text\"");
        assertThat(refused(Map.of("tickets", List.of(number), "action", Map.of("kind", "explode"))))
                .contains("400");
        assertThat(refused(Map.of(
                        "tickets",
                        List.of(number),
                        "action",
                        Map.of("kind", "transfer", "team", "nobody", "reason", "Because."))))
                .contains("\"field\":\"team\"");
        assertThat(refused(Map.of("search", Map.of("status", List.of("lost")), "action", note)))
                .contains("\"field\":\"status\"");
        assertThat(api.send(cast.anna(), "POST", PATH, Map.of("tickets", List.of(number), "action", note))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void tagsATicketAndNarrowsListsByTag() {
        String number = open();
        String path = "/api/tickets/" + number + "/tags";
        String tag = "lost-" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(api.send(cast.helen(), "PUT", path + "/" + tag, Map.of()).body())
                .contains(tag);
        assertThat(api.get(cast.helen(), "/api/tickets?tag=" + tag).path("items"))
                .hasSize(1);
        assertThat(api.get(cast.anna(), "/api/tickets?tag=" + tag).path("items"))
                .isEmpty();
        assertThat(api.get(cast.helen(), "/api/tags?q=" + tag.substring(0, 8)).toString())
                .contains(tag);
        assertThat(api.send(cast.helen(), "PUT", path + "/UPPER", Map.of()).statusCode())
                .isEqualTo(400);
        assertThat(api.send(cast.anna(), "PUT", path + "/" + tag, Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(api.send(cast.anna(), "GET", path, null).statusCode()).isEqualTo(409);
        assertThat(api.send(cast.helen(), "DELETE", path + "/" + tag, null).body())
                .isEqualTo("[]");
    }

    private static Map<String, Object> other(Map<String, Object> body) {
        return Map.of("tickets", body.get("tickets"), "action", Map.of("kind", "note", "text", "Another."));
    }

    private String refused(Map<String, Object> body) {
        HttpResponse<String> answer = api.send(cast.helen(), "POST", PATH, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return answer.body();
    }

    private int status(Viewer viewer, String path) {
        return api.send(viewer, "GET", path, null).statusCode();
    }

    private String open() {
        String path =
                api.open(cast.anna(), Map.of("subject", "Where", "description", "Where is it?", "type", "question"));
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
