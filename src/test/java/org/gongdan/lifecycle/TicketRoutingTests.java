package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketRoutingTests {

    private static final List<String> CATEGORIES = List.of(
            "hardware", "access", "software", "network", "storage", "purchasing", "hr", "administration", "other");
    private static final List<String> TYPES =
            List.of("incident", "question", "service-request", "problem", "complaint", "task");

    private final Table table = new Table("ticket-routing");

    @ParameterizedTest(name = "row {0}: {1}, {2} goes to {3}")
    @CsvSource(delimiter = '|', textBlock = """
            1 | hardware       | question        | service-desk
            1 | hr             | complaint       | service-desk
            2 | hardware       | incident        | infrastructure
            3 | network        | problem         | infrastructure
            4 | storage        | service-request | infrastructure
            5 | software       | incident        | business-apps
            6 | purchasing     | service-request | business-apps
            6 | hr             | task            | business-apps
            7 | administration | service-request | business-apps
            8 | access         | incident        | service-desk
            9 | other          | task            | service-desk
            """)
    void choosesTheTeam(int row, String category, String type, String team) {
        Table.Answer answer = table.ask(Map.of("category", category, "type", type));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("team")).isEqualTo(team);
    }

    @Test
    void answersEveryCombinationByExactlyOneRowAndNeedsEveryRow() {
        var used = new TreeSet<Integer>();
        for (String category : CATEGORIES) {
            for (String type : TYPES) {
                Table.Answer answer = table.ask(Map.of("category", category, "type", type));
                assertThat(answer.rows()).as(category + " " + type).hasSize(1);
                used.addAll(answer.rows());
            }
        }
        assertThat(used).hasSize(table.rows());
    }
}
