package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AutoCloseTests {

    private final Table table = new Table("auto-close");

    @ParameterizedTest(name = "row {0}: {1}, {2}")
    @CsvSource({
        "1, question, low, 3, 2, 5",
        "1, question, critical, 3, 2, 5",
        "2, incident, low, 5, 3, 10",
        "2, service-request, normal, 5, 3, 10",
        "3, incident, high, 5, 2, 20",
        "3, service-request, critical, 5, 2, 20",
        "4, complaint, normal, 10, 5, 20",
        "5, problem, high, 5, 3, 10",
        "5, task, low, 5, 3, 10"
    })
    void givesTimeByTypeAndPriority(int row, String type, String priority, int silent, int reminder, int reopen) {
        Table.Answer answer = table.ask(Map.of("type", type, "priority", priority));

        assertThat(answer.rows()).containsExactly(row);
        assertThat(answer.of("silentDays")).hasToString(String.valueOf(silent));
        assertThat(answer.of("reminderDays")).hasToString(String.valueOf(reminder));
        assertThat(answer.of("reopenDays")).hasToString(String.valueOf(reopen));
    }
}
