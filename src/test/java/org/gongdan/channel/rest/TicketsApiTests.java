package org.gongdan.channel.rest;

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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.token.AccessTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class TicketsApiTests extends ApplicationTest {

    private static final String PRINTER =
            "{\"subject\":\"Printer broken\",\"description\":\"Our printer does not print.\",\"impact\":\"team\",\"urgency\":\"high\"}";

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private AccessTokens tokens;

    @Test
    void opensATicketAndTellsWhereItIs() throws Exception {
        HttpResponse<String> created = call(cast.anna(), "POST", "/api/tickets", PRINTER);
        assertThat(created.statusCode()).isEqualTo(201);
        String place = created.headers().firstValue("Location").orElseThrow();
        assertThat(place)
                .isEqualTo("/api/tickets/" + json(created).get("number").asText());
        assertThat(created.headers().firstValue("ETag")).hasValue("\"1\"");
        assertThat(call(cast.anna(), "GET", place, null).statusCode()).isEqualTo(200);
    }

    @Test
    void namesEveryFieldThatIsWrong() throws Exception {
        HttpResponse<String> refused = call(
                cast.anna(),
                "POST",
                "/api/tickets",
                "{\"subject\":\" \",\"impact\":\"galaxy\",\"urgency\":\"now\",\"expectedAt\":\"soon\",\"prio\":1}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(refused).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("subject", "description", "impact", "urgency", "expectedAt", "prio");
    }

    @Test
    void letsOnlyStaffOpenProblemsAndTasks() throws Exception {
        for (String type : List.of("problem", "task")) {
            String body = "{\"type\":\"%s\",\"subject\":\"Ours\",\"description\":\"For the desk.\"}".formatted(type);
            HttpResponse<String> refused = call(cast.anna(), "POST", "/api/tickets", body);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(json(refused).get("errors").findValuesAsText("field")).containsExactly("type");
            assertThat(call(cast.helen(), "POST", "/api/tickets", body).statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void refusesBrokenAndOversizedBodies() throws Exception {
        HttpResponse<String> broken = call(cast.anna(), "POST", "/api/tickets", "{\"subject\":");
        assertThat(broken.statusCode()).isEqualTo(400);
        assertThat(json(broken).get("detail").asText()).contains("not readable as JSON");
        String tooLong = "{\"subject\":\"" + "x".repeat(201) + "\",\"description\":\"" + "x".repeat(20_001) + "\"}";
        HttpResponse<String> oversized = call(cast.anna(), "POST", "/api/tickets", tooLong);
        assertThat(json(oversized).get("errors").findValuesAsText("field")).containsExactly("subject", "description");
        HttpResponse<String> list = call(cast.anna(), "GET", "/api/tickets?limit=many", null);
        assertThat(json(list).get("errors").findValuesAsText("field")).containsExactly("limit");
    }

    @Test
    void tellsWhyAPromiseIsDueThen() throws Exception {
        String place = call(cast.anna(), "POST", "/api/tickets", PRINTER)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().until(() ->
                json(call(cast.anna(), "GET", place + "/promises", null)).size() == 2);
        JsonNode resolution =
                json(call(cast.anna(), "GET", place + "/promises", null)).get(1);
        assertThat(resolution.get("target").asText()).isEqualTo("resolution");
        assertThat(resolution.get("targetSeconds").asLong()).isEqualTo(16 * 3600);
        JsonNode ran = resolution.get("stretches").get(0);
        assertThat(ran.get("state").asText()).isEqualTo("running");
        assertThat(ran.get("calendar").asText()).isEqualTo("always");
        assertThat(ran.get("calendarVersion").asInt()).isEqualTo(1);
        assertThat(call(cast.sunLi(), "GET", place + "/promises", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void tellsStaffHowLongATicketTook() throws Exception {
        String place = call(cast.anna(), "POST", "/api/tickets", PRINTER)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().until(() -> json(call(cast.helen(), "GET", place + "/efficiency", null))
                .findValuesAsText("clock")
                .containsAll(List.of("acceptance", "whole")));
        JsonNode whole = json(call(cast.helen(), "GET", place + "/efficiency", null)).findParents("clock").stream()
                .filter(clock -> clock.get("clock").asText().equals("whole"))
                .findFirst()
                .orElseThrow();
        assertThat(whole.get("running").asBoolean()).isTrue();
        assertThat(whole.get("from").asText()).isEqualTo("asked");
        assertThat(whole.get("spans")).hasSize(1);
        assertThat(call(cast.anna(), "GET", place + "/efficiency", null).statusCode())
                .isEqualTo(409);
        assertThat(call(cast.sunLi(), "GET", place + "/efficiency", null).statusCode())
                .isEqualTo(404);
    }

    @Test
    void previewsAPlanForAnalystsAndAdministrators() throws Exception {
        String plan = "{\"zone\":\"UTC\",\"week\":{\"monday\":[\"00:00-24:00\"]}}";
        String place = "/api/calendars/office-berlin/preview";
        HttpResponse<String> preview = call(cast.admin(), "POST", place, plan);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(json(preview).get("promises").asInt()).isZero();
        assertThat(call(cast.omar(), "POST", place, plan).statusCode()).isEqualTo(403);
        HttpResponse<String> wrong = call(cast.admin(), "POST", place, "{\"zone\":\"Mars/Olympus\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(json(wrong).get("errors").findValuesAsText("field")).contains("zone");
    }

    @Test
    void speaksTheLanguageTheCallerAsksFor() throws Exception {
        HttpRequest request = request(cast.anna(), "GET", "/api/tickets/GD-1")
                .header("Accept-Language", "zh-CN")
                .GET()
                .build();
        HttpResponse<String> missing = http.send(request, BodyHandlers.ofString());
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(json(missing).get("detail").asText()).contains("不存在");
    }

    @Test
    void createsOnceForOneKeyHoweverManyCallAtTheSameTime() throws Exception {
        String key = UUID.randomUUID().toString();
        Viewer anna = cast.anna();
        String token = token(anna);
        Callable<String> create = () -> {
            HttpRequest request = HttpRequest.newBuilder(address("/api/tickets"))
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", key)
                    .POST(BodyPublishers.ofString(PRINTER))
                    .build();
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            assertThat(response.statusCode()).isEqualTo(201);
            return json(response).get("number").asText();
        };
        ExecutorService clients = Executors.newFixedThreadPool(8);
        try {
            Set<String> numbers = new HashSet<>();
            for (Future<String> number : clients.invokeAll(java.util.Collections.nCopies(16, create))) {
                numbers.add(number.get());
            }
            assertThat(numbers).hasSize(1);
        } finally {
            clients.shutdown();
        }
    }

    @Test
    void refusesAKeyThatComesWithAnotherRequest() throws Exception {
        String key = UUID.randomUUID().toString();
        assertThat(create(key, PRINTER).statusCode()).isEqualTo(201);
        assertThat(create(key, PRINTER.replace("Printer", "Scanner")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void repeatsItsAnswerToWhoeverMadeTheTicketAndToNobodyElse() throws Exception {
        String key = UUID.randomUUID().toString();
        String asked = PRINTER.replace("\"impact\"", "\"requesterEmail\":\"anna.keller@northwind.example\",\"impact\"");
        HttpResponse<String> created = create(cast.sofia(), key, asked);
        String place = created.headers().firstValue("Location").orElseThrow();
        await().until(() -> call(cast.sofia(), "GET", place, null).statusCode() == 404); // it is with another team now
        HttpResponse<String> repeated = create(cast.sofia(), key, asked);
        assertThat(repeated.statusCode()).isEqualTo(201);
        assertThat(repeated.headers().firstValue("Location")).hasValue(place);
        HttpResponse<String> another = create(cast.liWei(), key, asked);
        assertThat(another.statusCode()).isEqualTo(201);
        assertThat(another.headers().firstValue("Location"))
                .isNotEqualTo(created.headers().firstValue("Location"));
    }

    @Test
    void overwritesNothingThatSomebodyElseChanged() throws Exception {
        String place = worked();
        HttpResponse<String> read = call(cast.helen(), "GET", place, null);
        String seen = read.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> first = patch(place, seen, "{\"subject\":\"Printer on fire\"}");
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> second = patch(place, seen, "{\"subject\":\"Printer melted\"}");
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.headers().firstValue("ETag"))
                .isEqualTo(first.headers().firstValue("ETag"));
        assertThat(json(call(cast.helen(), "GET", place, null)).get("subject").asText())
                .isEqualTo("Printer on fire");
    }

    @Test
    void readsAListPageByPageWithoutGapOrRepeat() throws Exception {
        for (int i = 0; i < 5; i++) {
            worked(cast.sunLi());
        }
        for (String sort : List.of("updated", "created", "due")) {
            Set<String> seen = new HashSet<>();
            String cursor = "";
            int read = 0;
            do {
                JsonNode page = json(
                        call(cast.sunLi(), "GET", "/api/tickets?limit=2&sort=" + sort + "&cursor=" + cursor, null));
                page.get("items").forEach(item -> seen.add(item.get("number").asText()));
                read += page.get("items").size();
                cursor = page.get("next").asText("");
            } while (!cursor.isEmpty() && !cursor.equals("null"));
            assertThat(seen).hasSize(read).hasSizeGreaterThanOrEqualTo(5);
        }
    }

    @Test
    void doesWhatTheDiagramOffersAndNothingElse() throws Exception {
        String place = worked();
        JsonNode offered = json(call(cast.helen(), "GET", place + "/transitions", null));
        assertThat(offered.findValuesAsText("name")).contains("Work on ticket", "TicketPaused");
        String pause = "{\"event\":\"TicketPaused\",\"status\":\"pending\",\"reason\":\"Which room?\"}";
        assertThat(call(cast.helen(), "POST", place + "/transitions", pause).statusCode())
                .isEqualTo(200);
        HttpResponse<String> again = call(cast.helen(), "POST", place + "/transitions", pause);
        assertThat(again.statusCode()).isEqualTo(409);
        HttpResponse<String> unknown =
                call(cast.helen(), "POST", place + "/transitions", "{\"event\":\"TicketEaten\",\"reason\":\"x\"}");
        assertThat(unknown.statusCode()).isEqualTo(409);
        HttpResponse<String> none = call(cast.helen(), "POST", place + "/transitions", "{\"reason\":\"x\"}");
        assertThat(none.statusCode()).isEqualTo(400);
        assertThat(json(none).findValuesAsText("field")).containsExactly("event");
        assertThat(call(cast.anna(), "POST", place + "/transitions", pause).statusCode())
                .isEqualTo(409);
    }

    @Test
    void tellsTasksAndFormsInTheLanguageTheCallerAsksFor() throws Exception {
        String place = worked();
        JsonNode task = json(chinese(place + "/transitions")).get(0);
        assertThat(task.get("name").asText()).isEqualTo("处理工单");
        String form = place + "/tasks/" + task.get("task").asText() + "/form";
        assertThat(chinese(form).body()).contains("\"label\":\"解决方案\"", "\"value\":\"fixed\"");
        assertThat(call(cast.helen(), "GET", form, null).body()).contains("\"label\": \"Solution\"");
    }

    private HttpResponse<String> chinese(String path) throws Exception {
        HttpRequest request = request(cast.helen(), "GET", path)
                .header("Accept-Language", "zh-CN")
                .GET()
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void completesATaskOnlyWithAnswersThatFitItsForm() throws Exception {
        String place = worked();
        String task = json(call(cast.helen(), "GET", place + "/transitions", null))
                .get(0)
                .get("task")
                .asText();
        JsonNode form = json(call(cast.helen(), "GET", place + "/tasks/" + task + "/form", null));
        assertThat(form.get("id").asText()).isEqualTo("work-on-ticket");
        HttpResponse<String> refused =
                call(cast.helen(), "POST", place + "/tasks/" + task + "/completion", "{\"resolutionCode\":\"magic\"}");
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused).get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("solution", "resolutionCode");
        HttpResponse<String> done = call(
                cast.helen(),
                "POST",
                place + "/tasks/" + task + "/completion",
                "{\"solution\":\"New toner.\",\"resolutionCode\":\"fixed\"}");
        assertThat(done.statusCode()).isEqualTo(200);
        await().until(() -> json(call(cast.anna(), "GET", place, null))
                .get("status")
                .asText()
                .equals("resolved"));
    }

    @Test
    void keepsFilesAsTheyCameAndOnlyAsDownload() throws Exception {
        String body = PRINTER.replace(
                "\"impact\"",
                "\"attachments\":[{\"name\":\"截图.html\",\"contentType\":\"text/html\",\"content\":\"PGI+aGk8L2I+\"}],\"impact\"");
        String place = call(cast.anna(), "POST", "/api/tickets", body)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode file = json(call(cast.anna(), "GET", place + "/messages", null))
                .get(0)
                .get("attachments")
                .get(0);
        HttpResponse<String> download = call(
                cast.anna(), "GET", place + "/attachments/" + file.get("id").asLong(), null);
        assertThat(download.body()).isEqualTo("<b>hi</b>");
        assertThat(download.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(call(
                                cast.sunLi(),
                                "GET",
                                place + "/attachments/" + file.get("id").asLong(),
                                null)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void describesItselfAsOpenApi() throws Exception {
        JsonNode description = json(call(cast.anna(), "GET", "/api/openapi", null));
        assertThat(description.get("paths").fieldNames())
                .toIterable()
                .contains("/api/tickets", "/api/tickets/{number}/transitions", "/api/tickets/{number}/timeline")
                .contains("/api/accounts/{id}", "/api/organisations", "/api/organisations/{id}");
    }

    /** A ticket that an agent works on. */
    private String worked() throws Exception {
        return worked(cast.anna());
    }

    private String worked(Viewer requester) throws Exception {
        String place = call(requester, "POST", "/api/tickets", PRINTER)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        await().until(() -> json(call(cast.helen(), "GET", place + "/transitions", null))
                .findValuesAsText("name")
                .contains("Work on ticket"));
        return place;
    }

    private HttpResponse<String> create(String key, String body) throws Exception {
        return create(cast.anna(), key, body);
    }

    private HttpResponse<String> create(Viewer viewer, String key, String body) throws Exception {
        HttpRequest request = request(viewer, "POST", "/api/tickets")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> patch(String place, String version, String body) throws Exception {
        HttpRequest request = request(cast.helen(), "PATCH", place)
                .header("If-Match", version)
                .method("PATCH", BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> call(Viewer viewer, String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = request(viewer, method, path)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(Viewer viewer, String method, String path) {
        return HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + token(viewer))
                .header("Content-Type", "application/json");
    }

    private final Map<String, String> secrets = new java.util.HashMap<>();

    private String token(Viewer viewer) {
        return secrets.computeIfAbsent(
                viewer.accountId(),
                account -> tokens.create(viewer, "test", Duration.ofDays(1)).secret());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private JsonNode json(HttpResponse<String> response) throws IOException {
        return json.readTree(response.body());
    }
}
