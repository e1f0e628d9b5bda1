package org.gongdan.channel.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SearchApiTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Test
    void findsWithMarksInPlainText() {
        String ticket = open("Hoopoe <b>on</b> fire", "It burns & <script>alert('hoopoes')</script>");
        JsonNode hit = search(cast.anna(), "hoopoe").path("items").path(0);
        assertThat("/api/tickets/" + hit.path("number").asText()).isEqualTo(ticket);
        assertThat(hit.path("subject").asText()).isEqualTo("Hoopoe <b>on</b> fire");
        assertThat(hit.path("subjectMarks").toString()).isEqualTo("[{\"from\":0,\"to\":6}]");
        JsonNode snippet = hit.path("snippet");
        assertThat(snippet.path("text").asText()).isEqualTo("It burns & <script>alert('hoopoes')</script>");
        assertThat(marked(snippet)).isEqualTo("hoopoes");
        assertThat(snippet.path("source").asText()).isEqualTo("request");
        assertThat(hit.path("status").asText()).isEqualTo("new");
        assertThat(hit.path("requesterName").asText()).isEqualTo("Anna Keller");
    }

    @Test
    void narrowsAndReadsOn() {
        open("Kookaburra one", "One of two.");
        open("Kookaburra two", "Two of two.");
        JsonNode first = search(cast.helen(), "kookaburra", "status=any-open&limit=1");
        assertThat(first.path("items")).hasSize(1);
        JsonNode second = search(
                cast.helen(),
                "kookaburra",
                "status=any-open&limit=1&cursor=" + first.path("next").asText());
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("items").path(0).path("number"))
                .isNotEqualTo(first.path("items").path(0).path("number"));
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(search(cast.helen(), "kookaburra", "status=closed").path("items"))
                .isEmpty();
        assertThat(search(cast.helen(), "kookaburra", "type=problem").path("items"))
                .isEmpty();
    }

    @Test
    void namesWhatIsWrong() {
        assertThat(refused(cast.anna(), "q=" + "a".repeat(201)).body()).contains("\"field\":\"q\"", "At most 200");
        assertThat(refused(cast.anna(), "q=a&status=lost").body()).contains("\"field\":\"status\"");
        assertThat(refused(cast.anna(), "q=a&cursor=x").body()).contains("\"field\":\"cursor\"");
        assertThat(refused(cast.anna(), "").statusCode()).isEqualTo(400);
    }

    @Test
    void onlyAdministratorsWriteTheIndexAnew() {
        assertThat(api.send(cast.helen(), "POST", "/api/search/index", Map.of()).statusCode())
                .isEqualTo(409);
        assertThat(api.send(cast.helen(), "GET", "/api/search/index", null).statusCode())
                .isEqualTo(409);
        open("Cassowary", "Broken.");
        assertThat(api.post(cast.admin(), "/api/search/index", Map.of())
                        .path("tickets")
                        .asLong())
                .isPositive();
        await().until(() ->
                api.get(cast.admin(), "/api/search/index").path("tickets").asLong() == 0);
    }

    private String open(String subject, String description) {
        return api.open(
                cast.anna(),
                Map.of(
                        "type",
                        "incident",
                        "subject",
                        subject,
                        "description",
                        description,
                        "impact",
                        "user",
                        "urgency",
                        "normal"));
    }

    private JsonNode search(Viewer viewer, String q) {
        return search(viewer, q, "");
    }

    private JsonNode search(Viewer viewer, String q, String more) {
        return api.get(viewer, "/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8) + "&" + more);
    }

    private HttpResponse<String> refused(Viewer viewer, String query) {
        HttpResponse<String> answer = api.send(viewer, "GET", "/api/search?" + query, null);
        assertThat(answer.statusCode()).isEqualTo(400);
        return answer;
    }

    private static String marked(JsonNode snippet) {
        JsonNode mark = snippet.path("marks").path(0);
        return snippet.path("text")
                .asText()
                .substring(mark.path("from").asInt(), mark.path("to").asInt());
    }
}
