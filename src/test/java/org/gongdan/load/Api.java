package org.gongdan.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A program's view of {@code /api}. The address is asked anew for each call: a restarted node may listen elsewhere. */
final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Supplier<URI> server;
    private final String authorization;

    private Api(Supplier<URI> server, String authorization) {
        this.server = server;
        this.authorization = authorization;
    }

    static Api withToken(Supplier<URI> server, String token) {
        return new Api(server, "Bearer " + token);
    }

    /** Asks for a token once; the password travels in no other call. */
    static Api signIn(Supplier<URI> server, String user, String password) {
        Api basic = withPassword(server, user, password);
        return withToken(
                server,
                basic.post("/api/tokens", Map.of("name", "Load program", "days", 1))
                        .path("secret")
                        .asText());
    }

    /** For the engine's own API, which programs may call so. */
    static Api withPassword(Supplier<URI> server, String user, String password) {
        byte[] credentials = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Api(server, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }

    /** Opens a ticket and tells its number; called again with the same key it tells the same number. */
    String open(String key, Map<String, Object> ticket) {
        return post("/api/tickets", ticket, "Idempotency-Key", key)
                .path("number")
                .asText();
    }

    JsonNode ticket(String number) {
        return get("/api/tickets/" + number);
    }

    /** All pages of the list, read to the end. */
    List<JsonNode> tickets() {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = get("/api/tickets?sort=created&limit=200");
        page.path("items").forEach(all::add);
        while (page.path("next").isTextual()) {
            page = get("/api/tickets?sort=created&limit=200&cursor="
                    + page.path("next").asText());
            page.path("items").forEach(all::add);
        }
        return all;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** Reads and forgets. */
    void read(String path) {
        exchange(request(path).GET());
    }

    JsonNode post(String path, Object body, String... headers) {
        try {
            HttpRequest.Builder request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
            return send(headers.length == 0 ? request : request.headers(headers));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Any other verb. */
    JsonNode call(String method, String path, Object body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.get().resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(exchange(request));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private byte[] exchange(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 500) {
                throw new UnreachableException("Answered " + answer.statusCode());
            }
            if (answer.statusCode() >= 400) {
                throw new IllegalStateException(
                        answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
            }
            return answer.body();
        } catch (IOException failed) {
            throw new UnreachableException(failed.toString());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Nobody answered, or something broke while answering: nobody knows whether it was done, so ask again. */
    static final class UnreachableException extends RuntimeException {

        UnreachableException(String reason) {
            super(reason);
        }
    }
}
