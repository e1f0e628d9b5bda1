package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaskChecklistTests {

    private final Table table = new Table("task-checklist");

    @ParameterizedTest(name = "{0} begins with rows {1}")
    @CsvSource(delimiter = '|', textBlock = """
            onboarding  | 1,2,3
            offboarding | 4,5,6
            maintenance | 7,8,9,10
            other       | 11
            """)
    void hasTheItemsOfEachKind(String kind, String rows) {
        assertThat(table.ask(facts(Map.of("kind", kind))).rows().stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")))
                .isEqualTo(rows);
    }

    @Test
    void leavesNoTaskWithoutAnItemAndNoRowUnused() {
        var used = new TreeSet<Integer>();
        for (String kind : Arrays.asList("onboarding", "offboarding", "maintenance", "other", null)) {
            Map<String, Object> attributes = new HashMap<>();
            attributes.put("kind", kind);
            List<Integer> rows = table.ask(facts(attributes)).rows();
            assertThat(rows).as(kind).isNotEmpty();
            used.addAll(rows);
        }
        assertThat(used).hasSize(table.rows());
        assertThat(table.ask(facts(Map.of())).rows()).containsExactly(11);
    }

    private static Map<String, Object> facts(Map<String, Object> attributes) {
        return new HashMap<>(Map.of("attributes", attributes));
    }
}
