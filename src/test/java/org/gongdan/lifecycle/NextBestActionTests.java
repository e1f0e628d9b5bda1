package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextBestActionTests {

    private final Table table = new Table("next-best-action");

    @ParameterizedTest(name = "row {0}: {1}, customer {2}, promise {3}, step {4}, checklist {5}")
    @CsvSource({
        "1, closed, urged, broken, mine, open, none",
        "2, resolved, nothing, none, mine, none, work",
        "3, resolved, nothing, none, none, none, none",
        "3, resolved, nothing, none, colleague, none, none",
        "14, resolved, nothing, none, free, none, take",
        "4, open, urged, broken, free, none, take",
        "5, open, urged, fine, mine, open, reply",
        "5, pending, urged, none, colleague, none, reply",
        "6, open, first-answer, broken, colleague, none, reply",
        "7, new, first-answer, fine, free, none, take",
        "8, open, first-answer, at-risk, mine, none, reply",
        "9, open, answer, fine, mine, open, reply",
        "9, pending, answer, none, none, none, reply",
        "10, pending, nothing, none, mine, none, none",
        "11, on-hold, nothing, none, mine, open, none",
        "12, open, nothing, broken, free, none, take",
        "13, open, nothing, at-risk, free, none, take",
        "14, open, nothing, fine, free, open, take",
        "14, open, answer, fine, free, none, take",
        "15, open, nothing, broken, mine, open, reply",
        "16, open, nothing, at-risk, mine, open, tick",
        "17, open, nothing, at-risk, mine, done, work",
        "18, open, nothing, fine, mine, done, work",
        "19, open, nothing, fine, mine, none, work",
        "20, open, answer, fine, colleague, none, none",
        "21, open, nothing, fine, none, none, none"
    })
    void advisesTheFirstThingThatMatters(
            int row, String status, String customer, String promise, String task, String checklist, String action) {
        Table.Answer answer = table.ask(Map.of(
                "status", status, "customer", customer, "promise", promise, "task", task, "checklist", checklist));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("action")).isEqualTo(action);
    }

    @Test
    void saysSomethingWhateverTheFacts() {
        for (String status : new String[] {"new", "open", "pending", "on-hold", "resolved", "closed"}) {
            for (String customer : new String[] {"first-answer", "answer", "urged", "nothing"}) {
                for (String task : new String[] {"none", "free", "mine", "colleague"}) {
                    Table.Answer answer = table.ask(Map.of(
                            "status",
                            status,
                            "customer",
                            customer,
                            "promise",
                            "fine",
                            "task",
                            task,
                            "checklist",
                            "none"));
                    assertThat(answer.rows()).hasSize(1);
                }
            }
        }
    }
}
