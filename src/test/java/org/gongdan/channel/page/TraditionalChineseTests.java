package org.gongdan.channel.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.customer.Customers;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.token.AccessTokens;
import org.gongdan.notification.Outbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** 繁體中文 wherever a person reads: pages, models, mails. */
class TraditionalChineseTests extends ApplicationTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private AccessTokens tokens;

    @Autowired
    private People people;

    @Autowired
    private Customers customers;

    @Autowired
    private Outbox outbox;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            zh-TW,zh;q=0.9,en;q=0.8 | zh-TW | 密碼
            zh-HK                   | zh-TW | 密碼
            zh-Hant                 | zh-TW | 密碼
            zh                      | zh-CN | 密码
            zh-Hans-TW              | zh-CN | 密码
            de, zh-SG;q=0.5         | zh-CN | 密码
            """)
    void meetsABrowserInTheChineseItAsksFor(String asked, String language, String word) throws Exception {
        String page = answer(HttpRequest.newBuilder(address("/login")).header("Accept-Language", asked));

        assertThat(page).contains("<html lang=\"" + language + "\"", word, "English", "简体中文", "繁體中文");
    }

    @Test
    void refusesInTheChineseThatIsAskedFor() throws Exception {
        HttpRequest.Builder nobody =
                HttpRequest.newBuilder(address("/api/tickets")).header("Accept-Language", "zh-HK");

        assertThat(answer(nobody)).contains("請登入");
    }

    @Test
    void asksWhatAFormAsks() throws Exception {
        String ticket = api.open(
                cast.anna(), Map.of("type", "question", "subject", "Printer", "description", "How do I print?"));
        await().until(() -> api.offers(cast.liWei(), ticket, "Answer question"));

        String offered = traditional(cast.liWei(), ticket + "/transitions");
        assertThat(offered).contains("\"回答問題\"");
        String task = new ObjectMapper().readTree(offered).get(0).get("task").asText();
        assertThat(traditional(cast.liWei(), ticket + "/tasks/" + task + "/form"))
                .contains("\"label\":\"答覆\"", "將以原文傳送給客戶");
    }

    @Test
    void writesToACustomerWhoseAccountSpeaksIt() {
        Viewer customer = customer();
        api.send(
                cast.admin(),
                "PATCH",
                "/api/accounts/" + customer.accountId(),
                Map.of("language", "zh-TW"),
                "If-Match",
                "*");
        assertThat(people.viewer(customer.accountId()).locale()).isEqualTo(Locale.TRADITIONAL_CHINESE);
        assertThat(customers.findByAccount(customer.accountId()).orElseThrow().locale())
                .isEqualTo(Locale.TRADITIONAL_CHINESE);

        String ticket = api.open(
                people.viewer(customer.accountId()),
                Map.of("type", "incident", "subject", "印表機", "description", "三樓的印表機卡紙。"));

        String number = ticket.substring(ticket.lastIndexOf('/') + 1);
        await().untilAsserted(() -> assertThat(outbox.list(500)).anySatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("[" + number + "] 已收到您的請求：印表機");
            assertThat(mail.text()).startsWith("林怡君 您好：");
        }));
        await().untilAsserted(() -> assertThat(
                        api.get(cast.helen(), ticket).get("category").asText())
                .isEqualTo("hardware"));
    }

    private Viewer customer() {
        String id = "c" + UUID.randomUUID().toString().substring(0, 8);
        api.post(cast.admin(), "/api/accounts", Map.of("id", id, "name", "林怡君", "email", id + "@taipei.example"));
        return people.viewer(id);
    }

    private String traditional(Viewer viewer, String path) throws Exception {
        String secret = tokens.create(viewer, "test", Duration.ofDays(1)).secret();
        return answer(HttpRequest.newBuilder(address(path))
                .header("Authorization", "Bearer " + secret)
                .header("Accept-Language", "zh-TW"));
    }

    private String answer(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.ofString()).body();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
