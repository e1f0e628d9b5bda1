package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotificationRecipientsTests {

    private final Table table = new Table("notification-recipients");

    @ParameterizedTest(name = "row {0}: {1} of a {2}, {3}, tells {4}")
    @CsvSource(delimiter = '|', textBlock = """
            2  | TicketAssigned   | incident  | normal   | agent
            2  | TicketAssigned   | complaint | critical | agent
            3  | AgentReplied     | question  | low      | requester, copied
            4  | CustomerReplied  | incident  | high     | agent, watchers, copied
            5  | CustomerReplied  | complaint | low      | agent, lead, watchers, copied
            6  | TicketUrged      | incident  | normal   | agent, lead, manager
            7  | EscalationAsked  | incident  | critical | lead
            8  | PromiseAtRisk    | problem   | high     | agent, lead, manager
            9  | PromiseBroken    | incident  | low      | agent, lead, manager
            10 | SolutionProposed | incident  | normal   | requester, watchers, copied
            17 | CustomerReminded | question  | high     | requester
            11 | TicketReopened   | incident  | normal   | agent
            12 | TicketReopened   | incident  | high     | agent, lead
            13 | AcknowledgementOverdue | complaint | high | lead
            14 | TicketClosed     | task      | low      | requester
            14 | TicketMerged     | complaint | critical | requester
            16 | TaskOverdue      | task      | normal   | agent
            18 | TicketTransferred | incident | low      | watchers
            19 | TicketEscalated  | complaint | high     | watchers
            20 | SupplierReplied  | incident  | normal   | agent, watchers
            """)
    void namesWhoIsTold(int row, String event, String type, String priority, String told) {
        Table.Answer answer = table.ask(Map.of("event", event, "type", type, "priority", priority));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(told(answer)).isEqualTo(told);
    }

    @Test
    void tellsTheRequesterThatItHasArrivedBeforeAnybodyKnowsHowUrgentItIs() {
        Map<String, Object> facts = new HashMap<>(Map.of("event", "TicketOpened", "type", "incident"));
        facts.put("priority", null);

        Table.Answer answer = table.ask(facts);

        assertThat(answer.rows()).containsExactly(1);
        assertThat(told(answer)).isEqualTo("requester");
    }

    @Test
    void tellsWhoeverHasATaskThatItIsOpenAgainThoughNobodyGaveItAPriority() {
        Map<String, Object> facts = new HashMap<>(Map.of("event", "TicketReopened", "type", "task"));
        facts.put("priority", null);

        Table.Answer answer = table.ask(facts);

        assertThat(answer.rows()).containsExactly(11);
        assertThat(told(answer)).isEqualTo("agent");
    }

    private static String told(Table.Answer answer) {
        return Stream.of("requester", "agent", "lead", "manager", "watchers", "copied")
                .filter(role -> answer.of(role).equals("mail"))
                .collect(Collectors.joining(", "));
    }
}
