package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrgeRulesTests {

    private final Table table = new Table("urge-rules");

    @ParameterizedTest(name = "row {0}: {1} urges, {2} minutes, {3}, {4}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | 0 |   5 | normal   | pending | false | false | nobody  |  0
            1 | 3 | 600 | critical | pending | false | false | nobody  |  0
            2 | 1 |   0 | low      | open    | false | false | nobody  | 60
            2 | 5 |  59 | critical | on-hold | false | false | nobody  | 60
            3 | 0 |   0 | high     | new     | true  | false | agent   | 60
            3 | 0 | 600 | critical | open    | true  | false | agent   | 60
            4 | 1 |  60 | high     | open    | true  | true  | lead    | 60
            4 | 1 | 600 | low      | on-hold | true  | true  | lead    | 60
            5 | 1 |  60 | critical | open    | true  | false | lead    | 60
            6 | 2 |  60 | normal   | open    | true  | false | manager | 60
            6 | 9 | 600 | critical | new     | true  | false | manager | 60
            """)
    void countsRaisesAndTells(
            int row,
            int urges,
            long minutes,
            String priority,
            String status,
            boolean accepted,
            boolean raise,
            String told,
            int wait) {
        Table.Answer answer =
                table.ask(Map.of("urges", urges, "minutesSinceUrge", minutes, "priority", priority, "status", status));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("accepted")).isEqualTo(accepted);
        assertThat(answer.of("raise")).isEqualTo(raise);
        assertThat(answer.of("told")).isEqualTo(told);
        assertThat(((Number) answer.of("wait")).intValue()).isEqualTo(wait);
    }
}
