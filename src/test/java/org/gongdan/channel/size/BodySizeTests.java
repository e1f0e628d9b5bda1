package org.gongdan.channel.size;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.token.AccessTokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

class BodySizeTests extends ApplicationTest {

    private static final String TASK = "/api/tickets/GD-1/tasks/1/completion";
    private static final int MEGABYTE = 1024 * 1024;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private AccessTokens tokens;

    @Test
    void refusesABodyWhoseLengthIsToldBeforehand() throws Exception {
        HttpResponse<String> answer = send(TASK, BodyPublishers.ofString(answers(MEGABYTE + 1)), "zh-CN");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("上限 1 MB");
    }

    @Test
    void refusesABodyWhoseLengthNobodyTold() throws Exception {
        HttpResponse<String> answer = send(TASK, chunked(answers(MEGABYTE + 1)), "en");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 1 MB").endsWith("}");
        assertThat(send(TASK, chunked(answers(MEGABYTE - 100)), "en").statusCode())
                .isEqualTo(404);
    }

    @Test
    void takesMoreWhereFilesAreSent() throws Exception {
        String body = "{\"subject\":\" \",\"description\":\"" + "x".repeat(2 * MEGABYTE) + "\"}";
        assertThat(send("/api/tickets", BodyPublishers.ofString(body), "en").statusCode())
                .isEqualTo(400);
        assertThat(send("/api/tickets/GD-1/messages", chunked(body), "en").statusCode())
                .isEqualTo(400);
    }

    @Test
    void boundsTheEnginesOwnApiButLeavesRoomForDeployments() throws Exception {
        String query = "/engine-rest/process-instance";
        assertThat(send(query, chunked(named(3 * MEGABYTE)), "en").statusCode()).isEqualTo(200);
        HttpResponse<String> answer = send(query, chunked(named(16 * MEGABYTE)), "en");
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("larger than 16 MB").endsWith("}");
    }

    @Test
    void refusesFormsBeforeAnybodyReadsThem() throws Exception {
        String form = "username=anna&password=" + "x".repeat(2 * MEGABYTE);
        assertThat(login(BodyPublishers.ofString(form)).statusCode()).isEqualTo(413);
        HttpResponse<String> answer = login(chunked(form));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("This is too much at once");
    }

    @Test
    void readsNoJsonThatNestsWithoutEndAndNoEndlessNumbers() throws Exception {
        String deep = "{\"a\":".repeat(40) + "1" + "}".repeat(40);
        assertThat(send(TASK, BodyPublishers.ofString(deep), "en").statusCode()).isEqualTo(400);
        assertThat(send(TASK, BodyPublishers.ofString("{\"a\":" + "9".repeat(100) + "}"), "en")
                        .statusCode())
                .isEqualTo(400);
    }

    private static String answers(int length) {
        return "{\"solution\":\"" + "x".repeat(length) + "\"}";
    }

    private static String named(int length) {
        return "{\"businessKey\":\"" + "x".repeat(length) + "\"}";
    }

    private static BodyPublisher chunked(String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes));
    }

    private HttpResponse<String> send(String path, BodyPublisher body, String language) throws Exception {
        Viewer admin = cast.admin();
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header(
                        "Authorization",
                        "Bearer "
                                + tokens.create(admin, "size", Duration.ofDays(1))
                                        .secret())
                .header("Content-Type", "application/json")
                .header("Accept-Language", language)
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private HttpResponse<String> login(BodyPublisher body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address("/login"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "text/html")
                .POST(body)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
