package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EfficiencyClocksTests {

    private final Table table = new Table("efficiency-clocks");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            incident        | 1,2,3,4,5,6
            question        | 1,2,3,4,6
            complaint       | 1,2,3,4,5,6
            service-request | 1,2,3,5,6
            problem         | 1,2,3,6
            task            | 1,2,3,6
            """)
    void measuresByType(String type, String rows) {
        List<Integer> expected =
                Arrays.stream(rows.split(",")).map(Integer::valueOf).toList();
        assertThat(table.ask(Map.of("type", type)).rows()).isEqualTo(expected);
    }
}
