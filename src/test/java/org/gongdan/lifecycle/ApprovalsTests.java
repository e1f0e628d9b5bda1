package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalsTests {

    private final Table table = new Table("approvals");

    @ParameterizedTest(name = "row {0}: {1} for {2}, {3}: {4} of {5}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | hardware   | 0       | standard | 0 | nobody         | 0
            1 | software   | 499.99  | vip      | 0 | nobody         | 0
            2 | other      | 500     | vip      | 0 | nobody         | 0
            2 | hardware   | 4999.99 | vip      | 0 | nobody         | 0
            3 | hardware   | 500     | standard | 1 | team-lead      | 8
            3 | software   | 4999.99 | gold     | 1 | team-lead      | 8
            4 | access     | 0       | gold     | 2 | infrastructure | 8
            4 | access     | 4999.99 | vip      | 2 | infrastructure | 8
            5 | onboarding | 0       | standard | 1 | manager        | 16
            6 | hardware   | 5000    | vip      | 9 | manager        | 24
            6 | access     | 100000  | standard | 9 | manager        | 24
            """)
    void saysWhoHasToAgree(
            int row, String service, double cost, String tier, int agreements, String approver, int hours) {
        Table.Answer answer = table.ask(facts(Map.of("service", service, "cost", cost), tier));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("approver")).isEqualTo(approver);
        assertThat(((Number) answer.of("agreements")).intValue()).isEqualTo(agreements);
        assertThat(((Number) answer.of("answerHours")).intValue()).isEqualTo(hours);
    }

    @Test
    void takesWhatWasNotSaidForTheEverydayCase() {
        assertThat(table.ask(facts(Map.of(), "standard")).rows()).containsExactly(1);
        assertThat(table.ask(facts(Map.of("service", "access"), "standard")).rows())
                .containsExactly(4);
        assertThat(table.ask(facts(Map.of("cost", 700), "standard")).rows()).containsExactly(3);
    }

    @Test
    void answersEveryCombinationByExactlyOneRowAndNeedsEveryRow() {
        var used = new TreeSet<Integer>();
        for (String service : List.of("hardware", "software", "access", "onboarding", "other")) {
            for (String tier : List.of("standard", "gold", "vip")) {
                for (int cost : List.of(0, 499, 500, 4999, 5000, 1_000_000)) {
                    Table.Answer answer = table.ask(facts(Map.of("service", service, "cost", cost), tier));
                    assertThat(answer.rows())
                            .as(service + " " + tier + " " + cost)
                            .hasSize(1);
                    used.addAll(answer.rows());
                }
            }
        }
        assertThat(used).hasSize(table.rows());
    }

    private static Map<String, Object> facts(Map<String, Object> attributes, String tier) {
        return new HashMap<>(Map.of("attributes", attributes, "tier", tier));
    }
}
