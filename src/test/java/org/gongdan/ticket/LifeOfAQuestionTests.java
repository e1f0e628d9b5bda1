package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.gongdan.ApiClient;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A question from the first word to the closed ticket, as a program sees it through the API. */
class LifeOfAQuestionTests extends ApplicationTest {

    @Autowired
    private Cast cast;

    @Autowired
    private ApiClient api;

    @Autowired
    private RuntimeService runtime;

    @Test
    void isAnsweredAskedOnAnsweredAgainAndClosed() {
        String question = asked();
        assertThat(api.get(cast.liWei(), question).get("status").asText()).isEqualTo("open");
        api.complete(cast.liWei(), question, "Answer question", Map.of("solution", "In the menu Print."));
        await().until(() -> api.offers(cast.anna(), question, "Confirm solution"));
        assertThat(api.get(cast.anna(), question + "/messages").findValuesAsText("body"))
                .contains("In the menu Print.");

        api.post(cast.anna(), question + "/messages", Map.of("body", "And on both sides?"));
        await().until(() -> api.offers(cast.liWei(), question, "Answer question"));
        api.complete(cast.liWei(), question, "Answer question", Map.of("solution", "Tick Both sides."));
        await().until(() -> api.offers(cast.anna(), question, "Confirm solution"));
        api.complete(cast.anna(), question, "Confirm solution", Map.of("solutionAccepted", true));

        await().until(() ->
                api.get(cast.anna(), question).get("status").asText().equals("closed"));
        assertThat(api.get(cast.helen(), question + "/timeline").findValuesAsText("kind"))
                .containsSubsequence(
                        "TicketOpened",
                        "PromiseMade",
                        "TicketAssigned",
                        "SolutionProposed",
                        "TicketReopened",
                        "SolutionProposed",
                        "TicketClosed",
                        "SatisfactionAsked");
        assertThat(diagrams(question)).isEmpty();
    }

    @Test
    void livesInItsOwnDiagramBesideThePromise() {
        assertThat(diagrams(asked())).contains("question", "service-level").doesNotContain("incident");
    }

    @Test
    void makesWhoeverTakesItTheAgentOfTheTicket() {
        String question = asked();
        String task = api.get(cast.liWei(), question + "/transitions")
                .get(0)
                .get("task")
                .asText();
        api.send(cast.liWei(), "PUT", question + "/tasks/" + task + "/assignee", Map.of("assignee", "emma.novak"));
        assertThat(api.get(cast.liWei(), question).get("assignee").asText()).isEqualTo("emma.novak");
    }

    @Test
    void endsAtOnceWhenWithdrawn() {
        String question = asked();
        api.post(cast.anna(), question + "/transitions", Map.of("event", "TicketWithdrawn", "reason", "Found it."));
        assertThat(api.get(cast.anna(), question).get("status").asText()).isEqualTo("closed");
        assertThat(diagrams(question)).isEmpty();
    }

    private String asked() {
        String question = api.open(
                cast.anna(),
                Map.of("type", "question", "subject", "Printer", "description", "How do I print on our printer?"));
        await().until(() -> api.offers(cast.liWei(), question, "Answer question"));
        return question;
    }

    private List<String> diagrams(String ticket) {
        String number = ticket.substring(ticket.lastIndexOf('/') + 1);
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(number).list().stream()
                .map(instance -> instance.getProcessDefinitionId().split(":")[0])
                .filter(diagram -> !diagram.equals("notification-delivery") && !diagram.equals("reopen-window"))
                .toList();
    }
}
