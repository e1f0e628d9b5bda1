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

class FulfilmentPlanTests {

    private final Table table = new Table("fulfilment-plan");

    @ParameterizedTest(name = "{0} is fulfilled by rows {1}")
    @CsvSource(delimiter = '|', textBlock = """
            hardware   | 1
            software   | 2
            access     | 3
            onboarding | 1,4,5
            other      | 6
            """)
    void namesThePartsOfEachService(String service, String rows) {
        assertThat(table.ask(facts(Map.of("service", service))).rows().stream()
                        .sorted()
                        .map(String::valueOf)
                        .collect(Collectors.joining(",")))
                .isEqualTo(rows);
    }

    @Test
    void leavesNoRequestWithoutAPartAndNoRowUnused() {
        var used = new TreeSet<Integer>();
        for (String service : Arrays.asList("hardware", "software", "access", "onboarding", "other", null)) {
            Map<String, Object> attributes = new HashMap<>();
            attributes.put("service", service);
            List<Integer> rows = table.ask(facts(attributes)).rows();
            assertThat(rows).as(service).isNotEmpty();
            used.addAll(rows);
        }
        assertThat(used).hasSize(table.rows());
        assertThat(table.ask(facts(Map.of())).rows()).containsExactly(6);
    }

    private static Map<String, Object> facts(Map<String, Object> attributes) {
        return new HashMap<>(Map.of("attributes", attributes));
    }
}
