package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplaintTablesTests {

    @ParameterizedTest(name = "row {0}: after {1} tries a {2} customer is called again: {3}, after {4}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 1 | standard | true  | PT4H
            1 | 1 | gold     | true  | PT4H
            2 | 1 | vip      | true  | PT2H
            3 | 2 | standard | true  | PT8H
            4 | 2 | vip      | true  | PT4H
            5 | 3 | standard | false | PT0H
            5 | 9 | vip      | false | PT0H
            """)
    void callsAgain(int row, int tries, String tier, boolean again, String after) {
        Table.Answer answer = new Table("call-back-tries").ask(Map.of("tries", tries, "tier", tier));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.outputs()).containsEntry("callAgain", again).containsEntry("callAgainAfter", after);
    }

    @ParameterizedTest(name = "row {0}: {1}, {2} hears from a person within {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | critical | standard | PT1H
            1 | critical | vip      | PT1H
            2 | high     | vip      | PT1H
            3 | high     | gold     | PT2H
            4 | normal   | vip      | PT2H
            5 | low      | gold     | PT4H
            6 | normal   | standard | PT8H
            """)
    void acknowledges(int row, String priority, String tier, String within) {
        Table.Answer answer = new Table("complaint-acknowledgement").ask(Map.of("priority", priority, "tier", tier));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("acknowledgeWithin")).isEqualTo(within);
    }

    @ParameterizedTest(name = "row {0}: {1} for a {2} customer by a {3} is agreed by {4}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 0       | standard | agent   | nobody
            1 | 50      | standard | agent   | nobody
            2 | 50.01   | standard | agent   | leads
            2 | 200     | standard | agent   | leads
            3 | 200     | gold     | agent   | nobody
            4 | 200     | standard | lead    | nobody
            5 | 200.01  | vip      | agent   | leads
            6 | 1000    | vip      | manager | nobody
            7 | 1000.01 | vip      | agent   | managers
            7 | 1000.01 | standard | lead    | managers
            8 | 5000    | standard | manager | nobody
            """)
    void agrees(int row, double amount, String tier, String role, String approver) {
        Table.Answer answer =
                new Table("remedy-limits").ask(Map.of("remedyAmount", amount, "tier", tier, "role", role));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("approver")).isEqualTo(approver);
    }
}
