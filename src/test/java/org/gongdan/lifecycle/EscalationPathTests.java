package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPathTests {

    private final Table table = new Table("escalation-path");

    @ParameterizedTest(name = "row {0}: at {1} % of {2}, raised {3} times, tells {4}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 50  | resolution     | 0 | agent         | same
            1 | 74  | first-response | 9 | agent         | same
            2 | 75  | resolution     | 0 | agent, lead   | same
            2 | 99  | next-response  | 3 | agent, lead   | same
            3 | 100 | next-response  | 2 | agent, lead   | same
            4 | 100 | first-response | 1 | agent, lead   | next
            4 | 149 | resolution     | 0 | agent, lead   | next
            5 | 100 | resolution     | 2 | lead, manager | next
            6 | 150 | next-response  | 0 | lead, manager | next
            6 | 400 | resolution     | 5 | lead, manager | next
            """)
    void namesWhoIsTold(int row, int percent, String target, int level, String tell, String raise) {
        Table.Answer answer = table.ask(Map.of("percent", percent, "target", target, "escalationLevel", level));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.outputs()).containsEntry("tell", tell).containsEntry("raise", raise);
    }
}
