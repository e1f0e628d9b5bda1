package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscalationPathTests {

    private final Table table = new Table("escalation-path");

    @ParameterizedTest(name = "row {0}: at {1} % of {2}, raised {3} times, tells {4}, gives it to {5}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 50  | resolution     | 0 | agent         | same | same
            1 | 74  | first-response | 9 | agent         | same | same
            2 | 75  | resolution     | 0 | agent, lead   | same | same
            2 | 99  | next-response  | 3 | agent, lead   | same | same
            3 | 100 | next-response  | 2 | agent, lead   | same | same
            4 | 100 | first-response | 1 | agent, lead   | team | next
            5 | 149 | resolution     | 0 | agent, lead   | same | next
            6 | 100 | first-response | 2 | lead, manager | same | next
            6 | 100 | resolution     | 2 | lead, manager | same | next
            7 | 150 | next-response  | 0 | lead, manager | lead | next
            7 | 400 | resolution     | 5 | lead, manager | lead | next
            """)
    void namesWhoIsToldAndWhoGetsIt(
            int row, int percent, String target, int level, String tell, String getsIt, String raise) {
        Table.Answer answer = table.ask(Map.of("percent", percent, "target", target, "escalationLevel", level));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.outputs())
                .containsEntry("tell", tell)
                .containsEntry("getsIt", getsIt)
                .containsEntry("raise", raise);
    }
}
