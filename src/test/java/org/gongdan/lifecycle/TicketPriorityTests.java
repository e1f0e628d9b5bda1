package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketPriorityTests {

    private static final List<String> LEVELS = List.of("low", "normal", "high", "critical");
    private static final List<String> IMPACTS = List.of("user", "team", "site", "organisation");

    private static final List<String> TIERS = List.of("standard", "gold", "vip");

    private final Table table = new Table("ticket-priority");

    @ParameterizedTest(name = "row {0}: {1}, {2}, {3} is {4}")
    @CsvSource(delimiter = '|', textBlock = """
             1 | user         | low      | standard | low
             1 | team         | low      | gold     | low
             2 | user         | normal   | standard | normal
             2 | user         | high     | gold     | normal
             3 | user         | critical | standard | high
             4 | team         | normal   | gold     | normal
             5 | team         | high     | standard | high
             5 | team         | critical | gold     | high
             6 | site         | low      | standard | normal
             6 | organisation | low      | gold     | normal
             7 | site         | normal   | standard | high
             7 | site         | high     | gold     | high
             8 | site         | critical | standard | critical
             9 | organisation | normal   | standard | high
            10 | organisation | high     | gold     | critical
            10 | organisation | critical | standard | critical
            11 | user         | low      | vip      | normal
            11 | team         | low      | vip      | normal
            12 | user         | normal   | vip      | high
            12 | user         | high     | vip      | high
            13 | user         | critical | vip      | critical
            14 | team         | normal   | vip      | high
            15 | team         | high     | vip      | critical
            15 | team         | critical | vip      | critical
            16 | site         | low      | vip      | high
            16 | organisation | low      | vip      | high
            17 | site         | normal   | vip      | critical
            17 | organisation | critical | vip      | critical
            """)
    void weighsImpactUrgencyAndTier(int row, String impact, String urgency, String tier, String priority) {
        Table.Answer answer = ask(impact, urgency, tier);

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("priority")).isEqualTo(priority);
    }

    @Test
    void answersEveryCombinationByExactlyOneRowAndNeedsEveryRow() {
        var used = new TreeSet<Integer>();
        for (String impact : IMPACTS) {
            for (String urgency : LEVELS) {
                for (String tier : TIERS) {
                    for (int urges = 0; urges < 3; urges++) {
                        for (int hours : List.of(0, 119, 120)) {
                            Table.Answer answer = ask(impact, urgency, tier, urges, hours);
                            assertThat(answer.rows())
                                    .as(impact + " " + urgency + " " + tier + " " + urges + " " + hours)
                                    .hasSize(1);
                            used.addAll(answer.rows());
                        }
                    }
                }
            }
        }
        assertThat(used).hasSize(table.rows());
    }

    @Test
    void neverFallsWhenImpactUrgencyOrTierRises() {
        for (int i = 0; i < 4; i++) {
            for (int u = 0; u < 4; u++) {
                int here = level(IMPACTS.get(i), LEVELS.get(u), "standard");
                assertThat(level(IMPACTS.get(Math.min(i + 1, 3)), LEVELS.get(u), "standard"))
                        .isGreaterThanOrEqualTo(here);
                assertThat(level(IMPACTS.get(i), LEVELS.get(Math.min(u + 1, 3)), "standard"))
                        .isGreaterThanOrEqualTo(here);
                assertThat(level(IMPACTS.get(i), LEVELS.get(u), "vip")).isEqualTo(Math.min(here + 1, 3));
            }
        }
    }

    @ParameterizedTest(name = "{0} urges, {1} hours")
    @CsvSource({"2, 0", "7, 1000", "0, 120", "1, 500"})
    void risesByOneStepWhenUrgedTwiceOrLeftWaitingForFiveDays(int urges, int hours) {
        for (String impact : IMPACTS) {
            for (String urgency : LEVELS) {
                for (String tier : TIERS) {
                    int before = level(impact, urgency, tier);
                    assertThat(LEVELS.indexOf(String.valueOf(
                                    ask(impact, urgency, tier, urges, hours).of("priority"))))
                            .as(impact + " " + urgency + " " + tier)
                            .isEqualTo(Math.min(before + 1, 3));
                }
            }
        }
    }

    private int level(String impact, String urgency, String tier) {
        return LEVELS.indexOf(String.valueOf(ask(impact, urgency, tier).of("priority")));
    }

    private Table.Answer ask(String impact, String urgency, String tier) {
        return ask(impact, urgency, tier, 1, 119);
    }

    private Table.Answer ask(String impact, String urgency, String tier, int urges, int hours) {
        return table.ask(Map.of(
                "impact", impact, "urgency", urgency, "tier", tier, "urges", urges, "waitingHours", (long) hours));
    }
}
