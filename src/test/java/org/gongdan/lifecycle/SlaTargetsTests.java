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

    @ParameterizedTest(name = "row {0}: {1}, {2}, {3} is answered in {4} and {5}, solved in {6}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | incident        | critical | standard | PT1H  | PT1H  | PT8H   | 60, 90, 150 | pending, on-hold | usual
             2 | service-request | high     | standard | PT2H  | PT4H  | PT16H  | 75, 90      | pending, on-hold | usual
             3 | question        | normal   | standard | PT4H  | PT8H  | PT24H  | 80          | pending, on-hold | usual
             4 | task            | low      | standard | PT8H  | PT16H | PT40H  | 80          | pending, on-hold | usual
             5 | incident        | critical | gold     | PT30M | PT30M | PT4H   | 60, 90, 150 | pending, on-hold | usual
             6 | service-request | high     | gold     | PT1H  | PT2H  | PT8H   | 75, 90      | pending, on-hold | usual
             7 | question        | normal   | gold     | PT2H  | PT4H  | PT16H  | 80          | pending, on-hold | usual
             8 | task            | low      | gold     | PT4H  | PT8H  | PT32H  | 80          | pending, on-hold | usual
             9 | incident        | critical | vip      | PT15M | PT15M | PT2H   | 50, 80, 150 | pending, on-hold | always
            10 | service-request | high     | vip      | PT30M | PT1H  | PT4H   | 70, 90      | pending, on-hold | usual
            11 | question        | normal   | vip      | PT1H  | PT2H  | PT8H   | 75          | pending, on-hold | usual
            12 | task            | low      | vip      | PT2H  | PT4H  | PT16H  | 80          | pending, on-hold | usual
            13 | complaint       | critical | gold     | PT1H  | PT2H  | PT16H  | 75, 90      | pending          | usual
            14 | complaint       | low      | standard | PT2H  | PT4H  | PT40H  | 75          | pending          | usual
            15 | complaint       | high     | vip      | PT15M | PT1H  | PT8H   | 50, 80      | pending          | usual
            16 | complaint       | normal   | vip      | PT30M | PT2H  | PT16H  | 75          | pending          | usual
            17 | problem         | high     | gold     | PT4H  | PT8H  | PT80H  | 75          | pending, on-hold | usual
            18 | problem         | normal   | vip      | PT8H  | PT16H | PT160H | 80          | pending, on-hold | usual
            """)
    void promises(
            int row,
            String type,
            String priority,
            String tier,
            String firstResponse,
            String nextResponse,
            String resolution,
            String warnAt,
            String pausesIn,
            String calendar) {
        Table.Answer answer = table.ask(Map.of("type", type, "decidedPriority", priority, "tier", tier));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.outputs())
                .containsEntry("firstResponse", firstResponse)
                .containsEntry("nextResponse", nextResponse)
                .containsEntry("resolution", resolution)
                .containsEntry("warnAt", warnAt)
                .containsEntry("pausesIn", pausesIn)
                .containsEntry("calendar", calendar);
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
        return table.ask(Map.of("type", "incident", "decidedPriority", priority, "tier", tier));
    }
}
