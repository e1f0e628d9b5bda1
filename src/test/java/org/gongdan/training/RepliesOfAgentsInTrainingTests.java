package org.gongdan.training;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Omar is in training, with Wang Fang of his team as his mentor: what he writes to customers waits. */
class RepliesOfAgentsInTrainingTests extends ApplicationTest {

    private static final String WORK = "Work on ticket";
    private static final String APPROVE = "Approve reply";

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private People people;

    @BeforeEach
    void begin() {
        assertThat(api.send(cast.helen(), "PUT", "/api/training/omar.haddad", Map.of("mentor", "wang.fang"))
                        .statusCode())
                .isEqualTo(204);
    }

    @AfterEach
    void end() {
        api.send(cast.admin(), "DELETE", "/api/training/omar.haddad", null);
    }

    @Test
    void goOutOnceSomebodyApprovesThemAndOnlyThenCountAsAnAnswer() {
        String ticket = printerBroken();
        JsonNode held = api.post(cast.omar(), ticket + "/messages", Map.of("body", "Which printer is it?"));
        assertThat(held.get("held").asText()).isEqualTo("waiting");
        assertThat(bodies(cast.anna(), ticket)).doesNotContain("Which printer is it?");
        assertThat(bodies(cast.omar(), ticket)).contains("Which printer is it?");
        assertThat(api.get(cast.helen(), ticket).get("firstRespondedAt").isNull())
                .isTrue();
        await().until(() -> api.offers(cast.helen(), ticket, name()));
        assertThat(api.get(cast.helen(), "/api/training/replies").findValuesAsText("author"))
                .contains("omar.haddad");
        assertThat(api.get(cast.helen(), ticket).get("assignee").asText())
                .as("an approval changes no owner")
                .isEqualTo("omar.haddad");

        api.complete(cast.helen(), ticket, name(), Map.of("replyApproved", true));
        await().until(() -> bodies(cast.anna(), ticket).contains("Which printer is it?"));
        JsonNode answered = api.get(cast.helen(), ticket);
        assertThat(answered.get("firstRespondedAt").isNull()).isFalse();
        assertThat(bodies(cast.omar(), ticket).stream().filter("Which printer is it?"::equals))
                .hasSize(1);
        assertThat(kinds(ticket)).containsSubsequence("ReplyHeld", "AgentReplied", "ReplyApproved");
    }

    @Test
    void comeBackWithACommentOrGoOutInBetterWords() {
        String ticket = printerBroken();
        api.post(cast.omar(), ticket + "/messages", Map.of("body", "No."));
        await().until(() -> api.offers(cast.helen(), ticket, name()));
        HttpResponse<String> silent = complete(cast.helen(), ticket, Map.of("replyApproved", false));
        assertThat(silent.statusCode()).as(silent.body()).isEqualTo(400);
        complete(cast.helen(), ticket, Map.of("replyApproved", false, "comment", "Say why, and be kind."));
        await().until(() -> kinds(ticket).contains("ReplyReturned"));
        assertThat(bodies(cast.anna(), ticket)).doesNotContain("No.", "Say why, and be kind.");
        assertThat(bodies(cast.omar(), ticket)).contains("No.", "Say why, and be kind.");
        assertThat(api.get(cast.omar(), ticket + "/messages").findValuesAsText("held"))
                .contains("returned");

        api.post(cast.omar(), ticket + "/messages", Map.of("body", "It needs a part."));
        await().until(() -> api.offers(cast.helen(), ticket, name()));
        complete(cast.helen(), ticket, Map.of("replyApproved", true, "changedText", "It needs a part, due on Monday."));
        await().until(() -> bodies(cast.anna(), ticket).contains("It needs a part, due on Monday."));
        assertThat(bodies(cast.anna(), ticket)).doesNotContain("It needs a part.");
    }

    @Test
    void holdTheStepWhoseSolutionTheyAre() {
        String ticket = printerBroken();
        Map<String, Object> solved = Map.of("solution", "The cable was loose.", "resolutionCode", "fixed");
        String task = task(cast.omar(), ticket, WORK);
        HttpResponse<String> engine = api.send(
                cast.omar(),
                "POST",
                ticket + "/tasks/" + task + "/completion",
                Map.of("solution", "The cable was loose."));
        assertThat(engine.statusCode()).as("answers are checked first").isEqualTo(400);
        api.post(cast.omar(), ticket + "/tasks/" + task + "/completion", solved);
        assertThat(api.offers(cast.omar(), ticket, WORK)).isTrue();
        assertThat(api.send(cast.omar(), "POST", ticket + "/tasks/" + task + "/completion", solved)
                        .body())
                .contains("waits for approval already");
        await().until(() -> api.offers(cast.helen(), ticket, name()));
        assertThat(bodies(cast.anna(), ticket)).doesNotContain("The cable was loose.");

        complete(cast.helen(), ticket, Map.of("replyApproved", true));
        await().until(() -> api.offers(cast.anna(), ticket, "Confirm solution"));
        assertThat(bodies(cast.anna(), ticket)).contains("The cable was loose.");
    }

    @Test
    void areApprovedByTheirMentorToo() {
        Viewer mentor = people.viewer("wang.fang");
        String ticket = printerBroken();
        api.post(cast.omar(), ticket + "/messages", Map.of("body", "Is it switched on?"));
        await().until(() -> api.offers(mentor, ticket, name()));
        assertThat(api.get(mentor, "/api/training/replies").findValuesAsText("author"))
                .contains("omar.haddad");
        complete(mentor, ticket, Map.of("replyApproved", true));
        await().until(() -> bodies(cast.anna(), ticket).contains("Is it switched on?"));
    }

    @Test
    void areApprovedByNobodyWhoMayNot() {
        String ticket = printerBroken();
        api.post(cast.omar(), ticket + "/messages", Map.of("body", "Which printer?"));
        await().until(() -> api.offers(cast.helen(), ticket, name()));
        assertThat(api.offers(cast.omar(), ticket, name())).isFalse();
        assertThat(api.get(cast.omar(), "/api/training/replies")).isEmpty();
        assertThat(api.get(people.viewer("zhang.min"), "/api/training/replies"))
                .as("a lead of another team, who does not see the ticket")
                .isEmpty();
        assertThat(api.send(cast.omar(), "PUT", "/api/training/li.wei", Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(api.send(cast.helen(), "PUT", "/api/training/li.wei", Map.of("mentor", "omar.haddad"))
                        .statusCode())
                .as("who learns is no mentor")
                .isEqualTo(400);
        assertThat(api.send(cast.helen(), "PUT", "/api/training/helen.schmidt", Map.of())
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void waitNoLongerWhenTheTicketTakesNoReply() {
        String ticket = printerBroken();
        api.post(cast.omar(), ticket + "/messages", Map.of("body", "Which printer?"));
        await().until(() -> api.offers(cast.helen(), ticket, name()));
        api.post(cast.anna(), ticket + "/transitions", Map.of("event", "TicketWithdrawn", "reason", "It prints."));
        await().until(() -> api.get(cast.helen(), ticket).get("status").asText().equals("closed"));
        HttpResponse<String> approved = complete(cast.helen(), ticket, Map.of("replyApproved", true));
        assertThat(approved.statusCode()).as(approved.body()).isEqualTo(200);
        await().until(() -> kinds(ticket).contains("ReplyReturned"));
        assertThat(bodies(cast.anna(), ticket)).doesNotContain("Which printer?");
        assertThat(bodies(cast.omar(), ticket)).contains("Which printer?");
    }

    private static String name() {
        return APPROVE + " · Omar Haddad";
    }

    private HttpResponse<String> complete(Viewer viewer, String ticket, Map<String, Object> answers) {
        return api.send(viewer, "POST", ticket + "/tasks/" + task(viewer, ticket, name()) + "/completion", answers);
    }

    private String task(Viewer viewer, String ticket, String name) {
        for (JsonNode offered : api.get(viewer, ticket + "/transitions")) {
            if (offered.get("name").asText().equals(name)) {
                return offered.get("task").asText();
            }
        }
        throw new AssertionError(name + " is not offered.");
    }

    private List<String> bodies(Viewer viewer, String ticket) {
        return api.get(viewer, ticket + "/messages").findValuesAsText("body");
    }

    private List<String> kinds(String ticket) {
        return api.get(cast.helen(), ticket + "/timeline").findValuesAsText("kind");
    }

    /** Hardware, hence Omar's team. */
    private String printerBroken() {
        String ticket = api.open(
                cast.anna(),
                Map.of(
                        "type",
                        "incident",
                        "subject",
                        "Printer broken",
                        "description",
                        "Our printer does not print.",
                        "impact",
                        "team",
                        "urgency",
                        "high"));
        await().until(() -> api.offers(cast.helen(), ticket, WORK));
        String task = task(cast.helen(), ticket, WORK);
        api.send(cast.omar(), "PUT", ticket + "/tasks/" + task + "/assignee", Map.of("assignee", "omar.haddad"));
        return ticket;
    }
}
