package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlaTargetsTests {

    private static final List<String> PRIORITIES = List.of("low", "normal", "high", "critical");
    private static final List<String> TIERS = List.of("standard", "gold", "vip");

    private final Table table = new Table("sla-targets");

    @ParameterizedTest(name = "row {0}: {1}, {2} is answered in {3}, solved in {4}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | critical | standard | PT1H  | PT8H  | 60
             2 | high     | standard | PT2H  | PT16H | 75
             3 | normal   | standard | PT4H  | PT24H | 80
             4 | low      | standard | PT8H  | PT40H | 80
             5 | critical | gold     | PT30M | PT4H  | 60
             6 | high     | gold     | PT1H  | PT8H  | 75
             7 | normal   | gold     | PT2H  | PT16H | 80
             8 | low      | gold     | PT4H  | PT32H | 80
             9 | critical | vip      | PT15M | PT2H  | 50
            10 | high     | vip      | PT30M | PT4H  | 70
            11 | normal   | vip      | PT1H  | PT8H  | 75
            12 | low      | vip      | PT2H  | PT16H | 80
            """)
    void promises(int row, String priority, String tier, String firstResponse, String resolution, int warnAt) {
        Table.Answer answer = ask(priority, tier);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.outputs())
                .containsEntry("firstResponse", firstResponse)
                .containsEntry("resolution", resolution)
                .containsEntry("warnAt", warnAt);
    }

    @Test
    void promisesSomethingForEveryPriorityAndTierAndNeedsEveryRow() {
        assertThat(PRIORITIES.stream()
                        .flatMap(priority -> TIERS.stream().map(tier -> ask(priority, tier)))
                        .flatMap(answer -> answer.rows().stream()))
                .doesNotHaveDuplicates()
                .hasSize(table.rows());
    }

    @Test
    void promisesNeverLessToAMoreImportantTicketOrABetterCustomer() {
        for (String target : List.of("firstResponse", "resolution")) {
            for (int p = 0; p < PRIORITIES.size() - 1; p++) {
                for (String tier : TIERS) {
                    assertThat(target(PRIORITIES.get(p + 1), tier, target))
                            .isLessThan(target(PRIORITIES.get(p), tier, target));
                }
            }
            for (String priority : PRIORITIES) {
                assertThat(target(priority, "gold", target)).isLessThan(target(priority, "standard", target));
                assertThat(target(priority, "vip", target)).isLessThan(target(priority, "gold", target));
            }
        }
    }

    private Duration target(String priority, String tier, String target) {
        return Duration.parse(String.valueOf(ask(priority, tier).of(target)));
    }

    private Table.Answer ask(String priority, String tier) {
        return table.ask(Map.of("priority", priority, "tier", tier));
    }
}
