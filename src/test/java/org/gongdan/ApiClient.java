package org.gongdan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.token.AccessTokens;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The REST API as another program speaks to it, in the name of somebody. */
@Component
public class ApiClient {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> secrets = new ConcurrentHashMap<>();
    private final Environment environment;
    private final AccessTokens tokens;
    private final ObjectMapper json;

    ApiClient(Environment environment, AccessTokens tokens, ObjectMapper json) {
        this.environment = environment;
        this.tokens = tokens;
        this.json = json;
    }

    /** Opens a ticket and gives the path it lies at. */
    public String open(Viewer viewer, Map<String, Object> request) {
        return "/api/tickets/"
                + post(viewer, "/api/tickets", request).get("number").asText();
    }

    public JsonNode get(Viewer viewer, String path) {
        return taken(send(viewer, "GET", path, null));
    }

    public JsonNode post(Viewer viewer, String path, Object body) {
        return taken(send(viewer, "POST", path, body));
    }

    /** What is answered, whatever it is; headers are names and values in turn. */
    public HttpResponse<String> send(Viewer viewer, String method, String path, Object body, String... headers) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address(path))
                    .header("Authorization", "Bearer " + token(viewer))
                    .header("Accept-Language", "en")
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? BodyPublishers.noBody()
                                    : BodyPublishers.ofString(json.writeValueAsString(body)));
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }

    /** Whether the ticket offers this person the task or event of this name now. */
    public boolean offers(Viewer viewer, String ticket, String name) {
        HttpResponse<String> offered = send(viewer, "GET", ticket + "/transitions", null);
        return offered.statusCode() == 200
                && read(offered).findValuesAsText("name").contains(name);
    }

    /** Completes the first open task of this name. */
    public JsonNode complete(Viewer viewer, String ticket, String task, Map<String, Object> answers) {
        JsonNode open = StreamSupport.stream(
                        get(viewer, ticket + "/transitions").spliterator(), false)
                .filter(one -> one.get("name").asText().equals(task))
                .findFirst()
                .orElseThrow(() -> new AssertionError(task + " is not offered."));
        return post(viewer, ticket + "/tasks/" + open.get("task").asText() + "/completion", answers);
    }

    private JsonNode taken(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 299);
        return read(response);
    }

    private JsonNode read(HttpResponse<String> response) {
        try {
            return json.readTree(response.body());
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path);
    }

    private String token(Viewer viewer) {
        return secrets.computeIfAbsent(
                viewer.accountId(),
                account -> tokens.create(viewer, "test", Duration.ofDays(1)).secret());
    }
}
