package org.gongdan.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Through the API, which the pages share everything with but their looks. */
class SavedRepliesTests extends ApplicationTest {

    private static final String PATH = "/api/saved-replies";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private SavedReplies replies;

    @Test
    void speakTheCustomersLanguageWithTheTicketsValues() {
        JsonNode reply = make(
                cast.omar(),
                Map.of(
                        "wordings",
                        Map.of(
                                "en",
                                        wording(
                                                "Which",
                                                "Dear {{customer.name}}, which one? {{agent.name}} ({{ticket.number}})"),
                                "zh-CN", wording("哪一台", "{{customer.name}}，您好！请问“{{ticket.subject}}”是哪一台？"))));
        String anna = open(cast.anna(), "Printer broken {{agent.name}}");
        String sunLi = open(cast.sunLi(), "打印机坏了 {{agent.name}} <b>");
        String own = PATH + "/" + reply.get("id").asLong();
        JsonNode english = api.post(cast.omar(), own + "/apply", Map.of("ticket", anna));
        assertThat(english.get("text").asText()).isEqualTo("Dear Anna Keller, which one? Omar Haddad (" + anna + ")");
        JsonNode chinese = api.post(cast.omar(), own + "/preview", Map.of("ticket", sunLi));
        assertThat(chinese.get("text").asText()).isEqualTo("孙丽，您好！请问“打印机坏了 {{agent.name}} <b>”是哪一台？");
        assertThat(chinese.get("language").asText()).isEqualTo("zh-CN");
        assertThat(api.get(cast.omar(), own).get("used").asLong())
                .as("a preview is no use")
                .isEqualTo(1);
    }

    @Test
    void areSeenByThoseTheyAreSharedWithAndKeptByThoseWhoAnswerForThem() {
        JsonNode own = make(cast.omar(), Map.of("wordings", english("Mine", "Mine.")));
        Map<String, Object> team =
                Map.of("sharedWith", "team", "team", "infrastructure", "wordings", english("Ours", "Ours."));
        Map<String, Object> all = Map.of("sharedWith", "everybody", "wordings", english("Everybody's", "All."));
        assertThat(refusal(cast.omar(), team)).contains("409", "kept by its lead");
        assertThat(refusal(cast.lars(), all)).contains("409", "managers");
        JsonNode ours = make(cast.lars(), team);
        JsonNode theirs = make(cast.helen(), all);
        assertThat(seen(cast.omar())).contains(id(own), id(ours), id(theirs));
        assertThat(seen(cast.sofia())).contains(id(theirs)).doesNotContain(id(own), id(ours));
        assertThat(seen(cast.helen())).contains(id(ours), id(theirs)).doesNotContain(id(own));
        for (Viewer stranger : new Viewer[] {cast.sofia(), cast.helen(), cast.admin()}) {
            assertThat(api.send(stranger, "GET", PATH + "/" + id(own), null).statusCode())
                    .isEqualTo(404);
            assertThat(api.send(stranger, "DELETE", PATH + "/" + id(own), null).statusCode())
                    .isEqualTo(404);
        }
        assertThat(api.send(cast.anna(), "GET", PATH, null).statusCode()).isEqualTo(409);
        assertThat(api.send(cast.omar(), "DELETE", PATH + "/" + id(ours), null).statusCode())
                .isEqualTo(409);
        assertThat(api.send(cast.lars(), "DELETE", PATH + "/" + id(ours), null).statusCode())
                .isEqualTo(204);
        assertThat(seen(cast.omar())).doesNotContain(id(ours));
    }

    @Test
    void areChangedInTheVersionThatWasLookedAt() {
        JsonNode reply = make(cast.omar(), Map.of("wordings", english("Before", "Before.")));
        Map<String, Object> after = Map.of("wordings", english("After", "After."));
        String path = PATH + "/" + id(reply);
        assertThat(api.send(cast.omar(), "PUT", path, after, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(200);
        assertThat(api.send(cast.omar(), "PUT", path, after, "If-Match", "\"1\"")
                        .statusCode())
                .isEqualTo(412);
        assertThat(api.get(cast.omar(), path).at("/wordings/en/title").asText()).isEqualTo("After");
    }

    @Test
    void nameWhatIsWrongWithThem() {
        assertThat(refusal(cast.omar(), Map.of())).contains("400", "\"field\":\"wordings\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", Collections.singletonMap("en", null))))
                .contains("400", "\"field\":\"wordings.en\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", english("", "x")))).contains("\"wordings.en.title\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", english("x", " ")))).contains("\"wordings.en.text\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", english("x".repeat(101), "x"))))
                .contains("\"wordings.en.title\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", english("x", "x".repeat(20_001)))))
                .contains("\"wordings.en.text\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", english("x", "{{customer.password}}"))))
                .contains("There is no place {{customer.password}}", "{{customer.name}}");
        assertThat(refusal(cast.omar(), Map.of("wordings", Map.of("tlh", wording("nuqneH", "nuqneH")))))
                .contains("\"wordings.tlh\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", english("x", "x"), "sharedWith", "team")))
                .contains("\"field\":\"team\"");
        assertThat(refusal(cast.omar(), Map.of("wordings", english("x", "x"), "fit", Map.of("category", "moon"))))
                .contains("fit.category");
    }

    @Test
    void areRefusedWhereTheirValuesMakeThemTooLongAndHideNoOther() {
        String ticket = open(cast.anna(), "Printer broken");
        String places = "{{customer.name}}".repeat(10);
        JsonNode reply =
                make(cast.omar(), Map.of("wordings", english("Long", "x".repeat(20_000 - places.length()) + places)));
        JsonNode subject = make(cast.omar(), Map.of("wordings", english("Longer", "{{ticket.subject}}".repeat(1_111))));
        assertThat(api.post(cast.omar(), PATH + "/" + id(reply) + "/apply", Map.of("ticket", ticket))
                        .get("text")
                        .asText())
                .endsWith("Anna Keller");
        String wordy = open(cast.anna(), "Printer broken on the third floor");
        HttpResponse<String> refused =
                api.send(cast.omar(), "POST", PATH + "/" + id(subject) + "/apply", Map.of("ticket", wordy));
        assertThat(refused.statusCode() + refused.body()).contains("400", "\"field\":\"text\"");
        assertThat(replies.offered(cast.omar(), TicketNumber.of(wordy)))
                .extracting(one -> one.reply().id())
                .contains(reply.get("id").asLong(), subject.get("id").asLong());
    }

    @Test
    void comeInTheOrderInWhichTheyFitThenOfTheirUse() {
        String ticket = open(cast.anna(), "Printer broken");
        JsonNode plain = make(cast.helen(), Map.of("wordings", english("Plain", "x")));
        JsonNode used = make(cast.helen(), Map.of("wordings", english("Used", "x")));
        JsonNode made =
                make(cast.helen(), Map.of("wordings", english("Made for it", "x"), "fit", Map.of("type", "incident")));
        JsonNode other =
                make(cast.helen(), Map.of("wordings", english("For others", "x"), "fit", Map.of("type", "complaint")));
        api.post(cast.helen(), PATH + "/" + id(used) + "/apply", Map.of("ticket", ticket));
        assertThat(api.get(cast.helen(), PATH + "?ticket=" + ticket).findValuesAsText("id"))
                .filteredOn(
                        id -> List.of(id(plain), id(used), id(made), id(other)).contains(id))
                .containsExactly(id(made), id(used), id(plain), id(other));
    }

    @Test
    void areWrittenUpInTheDocumentation() {
        JsonNode api = this.api.get(cast.omar(), "/api/openapi");
        assertThat(api.get("paths").has(PATH + "/{id}/apply")).isTrue();
        assertThat(api.get("paths").has("/api/macros/{id}/preview")).isTrue();
        JsonNode reply = api.at("/components/schemas/SavedReply/properties");
        assertThat(reply.has("sharedWith"))
                .as("whose it is stands beside the rest")
                .isTrue();
        assertThat(reply.at("/wordings/additionalProperties").isMissingNode())
                .as("by language: " + reply.get("wordings"))
                .isFalse();
    }

    private JsonNode make(Viewer viewer, Map<String, Object> body) {
        return api.post(viewer, PATH, body);
    }

    private String refusal(Viewer viewer, Map<String, Object> body) {
        HttpResponse<String> refused = api.send(viewer, "POST", PATH, body);
        return refused.statusCode() + " " + refused.body();
    }

    private List<String> seen(Viewer viewer) {
        return api.get(viewer, PATH).findValuesAsText("id");
    }

    private static String id(JsonNode one) {
        return one.get("id").asText();
    }

    private static Map<String, Object> english(String title, String text) {
        return Map.of("en", wording(title, text));
    }

    private static Map<String, Object> wording(String title, String text) {
        return Map.of("title", title, "text", text);
    }

    private String open(Viewer customer, String subject) {
        Map<String, Object> request = new HashMap<>(Map.of("subject", subject, "description", "It does not print."));
        return api.open(customer, request).replace("/api/tickets/", "");
    }
}
