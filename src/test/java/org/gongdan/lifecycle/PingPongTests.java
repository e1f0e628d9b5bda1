package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PingPongTests {

    private final Table table = new Table("ping-pong");

    @ParameterizedTest(name = "row {0}: {1} returns, {2} hops")
    @CsvSource({"1, 0, 1, agent", "1, 1, 5, agent", "2, 2, 3, lead", "2, 4, 9, lead", "3, 0, 6, lead", "3, 1, 7, lead"})
    void endsTheGameWithTheLead(int row, int returns, int hops, String goesTo) {
        Table.Answer answer = table.ask(Map.of("returns", returns, "hops", hops));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("goesTo")).isEqualTo(goesTo);
    }
}
