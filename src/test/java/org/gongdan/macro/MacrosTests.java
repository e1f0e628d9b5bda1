package org.gongdan.macro;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.deed.Deed;
import org.gongdan.deed.Deeds;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Several deeds at once, on tickets of infrastructure. */
class MacrosTests extends ApplicationTest {

    private static final String PATH = "/api/macros";
    private static final String WORK = "Work on ticket";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private Macros macros;

    @Autowired
    private Deeds deeds;

    @Autowired
    private TransactionTemplate transactions;

    @Test
    void tellWhatTheyWouldDoThenDoItAtOnce() {
        String ticket = printerBroken();
        String macro = make(
                cast.omar(),
                List.of(
                        Map.of("kind", "assign", "agent", "@me"),
                        Map.of("kind", "tag", "on", List.of("waits-for-serial")),
                        Map.of("kind", "reply", "text", "{{text}}"),
                        Map.of("kind", "note", "text", "Asked {{customer.name}}."),
                        Map.of("kind", "pause", "status", "pending", "reason", "Serial number asked for")));
        api.send(cast.omar(), "PUT", ticket + "/tags/waits-for-serial", null);
        List<String> before = kinds(ticket);
        JsonNode preview = api.post(cast.omar(), macro + "/preview", on(ticket));
        assertThat(preview.get("possible").asBoolean()).isTrue();
        assertThat(preview.get("steps").findValuesAsText("outcome"))
                .endsWith("unchanged", "done", "done", "done")
                .hasSize(5);
        assertThat(preview.at("/steps/2/deed/text").asText()).isEqualTo("Dear Anna Keller, which serial number?");
        assertThat(kinds(ticket)).as("a preview leaves nothing").isEqualTo(before);
        assertThat(bodies(cast.anna(), ticket)).doesNotContain("Dear Anna Keller, which serial number?");
        assertThat(status(ticket)).isEqualTo("open");

        assertThat(apply(cast.omar(), macro, ticket).statusCode()).isEqualTo(204);
        assertThat(bodies(cast.anna(), ticket)).contains("Dear Anna Keller, which serial number?");
        assertThat(bodies(cast.omar(), ticket)).contains("Asked Anna Keller.");
        assertThat(status(ticket)).isEqualTo("pending");
        assertThat(api.get(cast.omar(), ticket).get("assignee").asText()).isEqualTo("omar.haddad");
        JsonNode applied = entry(ticket, "MacroApplied");
        assertThat(applied.at("/details/macro").asText()).isEqualTo("Ask for the serial number");
        assertThat(applied.get("actor").asText()).isEqualTo("omar.haddad");
    }

    @Test
    void doNothingWhereOneDeedIsRefused() {
        String ticket = printerBroken();
        String macro = make(
                cast.omar(),
                List.of(
                        Map.of("kind", "note", "text", "Closing."),
                        Map.of("kind", "assign", "agent", "sofia.rossi"),
                        Map.of("kind", "reply", "text", "{{text}}")));
        JsonNode preview = api.post(cast.omar(), macro + "/preview", on(ticket));
        assertThat(preview.get("possible").asBoolean()).isFalse();
        assertThat(preview.get("steps").findValuesAsText("outcome")).containsExactly("done", "refused", "left");
        assertThat(preview.at("/steps/1/sentence").asText()).contains("sofia.rossi");
        List<String> before = kinds(ticket);
        assertThat(apply(cast.omar(), macro, ticket).statusCode()).isEqualTo(400);
        assertThat(kinds(ticket)).isEqualTo(before);
        assertThat(bodies(cast.omar(), ticket)).doesNotContain("Closing.");
    }

    @Test
    void solveAsTheDiagramAsksAndSayWhyItDoesNotAskNow() {
        String ticket = printerBroken();
        String macro =
                make(cast.omar(), List.of(Map.of("kind", "solve", "solution", "{{text}}", "resolutionCode", "fixed")));
        assertThat(apply(cast.omar(), macro, ticket).statusCode()).isEqualTo(204);
        await().until(() -> status(ticket).equals("resolved"));
        HttpResponse<String> again = apply(cast.omar(), macro, ticket);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("does not ask for a solution now");
    }

    @Test
    void respectTrainingAndTellSoBefore() {
        String ticket = printerBroken();
        String macro = make(cast.omar(), List.of(Map.of("kind", "reply", "text", "{{text}}")));
        api.send(cast.helen(), "PUT", "/api/training/omar.haddad", Map.of("mentor", "wang.fang"));
        try {
            JsonNode preview = api.post(cast.omar(), macro + "/preview", on(ticket));
            assertThat(preview.get("steps").findValuesAsText("outcome")).containsExactly("held");
            apply(cast.omar(), macro, ticket);
            assertThat(bodies(cast.anna(), ticket)).doesNotContain("Dear Anna Keller, which serial number?");
            assertThat(kinds(ticket)).contains("ReplyHeld").doesNotContain("AgentReplied");
            waitForNobodyBeforeTheirWordsAreSent(printerBroken());
        } finally {
            api.send(cast.admin(), "DELETE", "/api/training/omar.haddad", null);
        }
    }

    @Test
    void areAppliedAsTheyWereShown() {
        String ticket = printerBroken();
        List<Map<String, Object>> deeds = List.of(Map.of("kind", "note", "text", "One."));
        String macro = make(cast.omar(), deeds);
        assertThat(api.send(cast.omar(), "PUT", macro, body(List.of(Map.of("kind", "note", "text", "Two.")), Map.of()))
                        .statusCode())
                .isEqualTo(200);
        Map<String, Object> old = Map.of("ticket", number(ticket), "version", 1);
        HttpResponse<String> refused = api.send(cast.omar(), "POST", macro + "/apply", old);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("changed meanwhile");
    }

    @Test
    void areForTheTicketsTheySay() {
        String ticket = printerBroken();
        String macro = "/api/macros/"
                + api.post(
                                cast.omar(),
                                PATH,
                                body(
                                        List.of(Map.of("kind", "note", "text", "One.")),
                                        Map.of("type", "complaint", "status", "open")))
                        .get("id")
                        .asText();
        assertThat(api.get(cast.omar(), PATH + "?ticket=" + number(ticket)).findValuesAsText("id"))
                .doesNotContain(macro.substring(PATH.length() + 1));
        assertThat(apply(cast.omar(), macro, ticket).body()).contains("not for tickets");
        assertThat(apply(cast.sofia(), macro, ticket).statusCode()).isEqualTo(404);
    }

    @Test
    void nameWhatIsWrongWithThem() {
        assertThat(refusal(List.of())).contains("\"field\":\"deeds\"");
        assertThat(refusal(List.of(Map.of("kind", "merge", "into", "GD-1", "reason", "x"))))
                .contains("cannot merge");
        assertThat(refusal(List.of(Map.of("kind", "macro", "macro", 1)))).contains("another macro");
        assertThat(refusal(List.of(Map.of("kind", "transfer", "team", "moon", "reason", "x"))))
                .contains("\"deeds.0.team\"");
        assertThat(refusal(List.of(Map.of("kind", "note", "text", "{{secret}}"))))
                .contains("\"deeds.0.text\"", "{{secret}}");
        assertThat(refusal(List.of(Map.of("kind", "note", "text", "{{text}} {{text}}"))))
                .contains("\"deeds.0.text\"", "at most once");
        List<Map<String, Object>> many = new ArrayList<>();
        for (int i = 0; i <= Macro.MOST; i++) {
            many.add(Map.of("kind", "transfer", "team", "moon", "reason", "x"));
        }
        assertThat(refusal(many)).contains("at most 10").doesNotContain("deeds.0");
    }

    @Test
    void areOneDeedOfABulkChange() {
        String first = printerBroken();
        String second = printerBroken();
        String macro = make(cast.omar(), List.of(Map.of("kind", "reply", "text", "{{text}}")));
        Map<String, Object> action =
                Map.of("kind", "macro", "macro", Long.parseLong(macro.substring(PATH.length() + 1)));
        JsonNode begun = api.post(
                cast.omar(),
                "/api/bulk-changes",
                Map.of("tickets", List.of(number(first), number(second), "GD-1"), "action", action));
        String bulk = "/api/bulk-changes/" + begun.get("id").asText();
        await().until(() -> api.get(cast.omar(), bulk).get("state").asText().equals("done"));
        assertThat(api.get(cast.omar(), bulk).get("done").asInt()).isEqualTo(2);
        assertThat(bodies(cast.anna(), second)).contains("Dear Anna Keller, which serial number?");
        assertThat(kinds(second)).contains("MacroApplied", "ChangedInBulk");
        assertThat(api.get(cast.omar(), macro).get("used").asInt()).isEqualTo(1);
        assertThat(api.send(
                                cast.sofia(),
                                "POST",
                                "/api/bulk-changes",
                                Map.of("tickets", List.of(number(first)), "action", action))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void areCountedWhenABulkChangeHasBegunAndHoldUpNobodyBefore() {
        long id = Long.parseLong(make(cast.omar(), List.of(Map.of("kind", "note", "text", "One.")))
                .substring(PATH.length() + 1));
        transactions.executeWithoutResult(begun -> {
            Deed taken = deeds.taken(cast.omar(), new Deed.Macro(id, null));
            assertThat(macros.find(cast.omar(), id).used()).isZero();
            deeds.used(taken);
            assertThat(macros.find(cast.omar(), id).used()).isEqualTo(1);
        });
    }

    @Test
    void sayNothingLongerThanAReplyMayBe() {
        String ticket = printerBroken();
        String macro =
                make(cast.omar(), List.of(Map.of("kind", "reply", "text", "{{text}}" + "x".repeat(Deed.TEXT - 20))));
        HttpResponse<String> refused = apply(cast.omar(), macro, ticket);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"field\":\"text\"");
        assertThat(kinds(ticket)).doesNotContain("AgentReplied");
    }

    @Test
    void doNotMindPlacesOfATextThatNoDeedSays() {
        String ticket = api.open(
                cast.helen(),
                Map.of(
                        "subject",
                        "Printer broken",
                        "description",
                        "Our printer does not print.",
                        "requesterEmail",
                        "nobody.yet@elsewhere.example"));
        Map<String, Object> wording = Map.of("title", "Note", "text", "You at {{organisation.name}}.");
        Map<String, Object> silent = Map.of("kind", "note", "text", "One.");
        Map<String, Object> saying = Map.of("kind", "note", "text", "{{text}}");
        for (Map<String, Object> deed : List.of(silent, saying)) {
            String macro = PATH + "/"
                    + api.post(cast.helen(), PATH, Map.of("wordings", Map.of("en", wording), "deeds", List.of(deed)))
                            .get("id")
                            .asText();
            assertThat(apply(cast.helen(), macro, ticket).statusCode()).isEqualTo(deed == silent ? 204 : 409);
        }
    }

    private void waitForNobodyBeforeTheirWordsAreSent(String ticket) {
        for (Map<String, Object> after : List.<Map<String, Object>>of(
                Map.of("kind", "pause", "status", "pending", "reason", "Asked."),
                Map.of("kind", "withdraw", "reason", "Told."))) {
            String macro = make(
                    cast.omar(),
                    List.of(
                            Map.of("kind", "reply", "text", "{{text}}"),
                            after,
                            Map.of("kind", "note", "text", "Asked.")));
            JsonNode preview = api.post(cast.omar(), macro + "/preview", on(ticket));
            assertThat(preview.get("steps").findValuesAsText("outcome")).containsExactly("held", "refused", "left");
            assertThat(preview.at("/steps/1/sentence").asText()).contains("wait for approval first");
            HttpResponse<String> refused = apply(cast.omar(), macro, ticket);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("wait for approval first");
        }
        assertThat(status(ticket)).isEqualTo("open");
        assertThat(kinds(ticket)).doesNotContain("ReplyHeld");
    }

    @Test
    void areAppliedOnceByTwoWhoLookedAtTheSamePreview() {
        String ticket = printerBroken();
        String macro = make(cast.omar(), List.of(Map.of("kind", "reply", "text", "{{text}}")));
        JsonNode preview = api.post(cast.omar(), macro + "/preview", on(ticket));
        Map<String, Object> seen = Map.of(
                "ticket",
                number(ticket),
                "version",
                preview.get("version").asInt(),
                "ticketVersion",
                preview.get("ticketVersion").asInt());
        assertThat(api.send(cast.omar(), "POST", macro + "/apply", seen).statusCode())
                .isEqualTo(204);
        assertThat(api.send(cast.omar(), "POST", macro + "/apply", seen).statusCode())
                .isEqualTo(412);
        assertThat(bodies(cast.anna(), ticket)).containsOnlyOnce("Dear Anna Keller, which serial number?");
        assertThat(api.get(cast.omar(), macro).get("used").asInt()).isEqualTo(1);
    }

    private String make(Viewer viewer, List<Map<String, Object>> deeds) {
        return PATH + "/"
                + api.post(viewer, PATH, body(deeds, Map.of())).get("id").asText();
    }

    private static Map<String, Object> body(List<Map<String, Object>> deeds, Map<String, Object> fit) {
        Map<String, Object> wording =
                Map.of("title", "Ask for the serial number", "text", "Dear {{customer.name}}, which serial number?");
        return new HashMap<>(Map.of("wordings", Map.of("en", wording), "deeds", deeds, "fit", fit));
    }

    private String refusal(List<Map<String, Object>> deeds) {
        HttpResponse<String> refused = api.send(cast.omar(), "POST", PATH, body(deeds, Map.of()));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        return refused.body();
    }

    private HttpResponse<String> apply(Viewer viewer, String macro, String ticket) {
        return api.send(viewer, "POST", macro + "/apply", on(ticket));
    }

    private static Map<String, Object> on(String ticket) {
        return Map.of("ticket", number(ticket));
    }

    private static String number(String ticket) {
        return ticket.replace("/api/tickets/", "");
    }

    private String status(String ticket) {
        return api.get(cast.helen(), ticket).get("status").asText();
    }

    private List<String> bodies(Viewer viewer, String ticket) {
        return api.get(viewer, ticket + "/messages").findValuesAsText("body");
    }

    private List<String> kinds(String ticket) {
        return api.get(cast.helen(), ticket + "/timeline").findValuesAsText("kind");
    }

    private JsonNode entry(String ticket, String kind) {
        for (JsonNode entry : api.get(cast.helen(), ticket + "/timeline")) {
            if (entry.get("kind").asText().equals(kind)) {
                return entry;
            }
        }
        throw new AssertionError(kind);
    }

    private String printerBroken() {
        String ticket = api.open(
                cast.anna(),
                Map.of("subject", "Printer broken", "description", "Our printer does not print.", "impact", "user"));
        await().until(() -> api.offers(cast.omar(), ticket, WORK));
        return ticket;
    }
}
