package org.gongdan.channel.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.junit.jupiter.api.Test;

class CalendarFormTests {

    private static final String BLANKS = " ".repeat(150_000);

    @Test
    void readsTheHoursOfAWeekday() {
        CalendarForm form = form("09:00 – 12:00, 13:00-18:00", "");

        assertThat(form.plan(new Fields()).week()).containsEntry("monday", List.of("09:00-12:00", "13:00-18:00"));
    }

    @Test
    void refusesLinesThatNobodyWouldTypeAtOnce() {
        CalendarForm form = form("09:00" + BLANKS + "x", "2026-12-24 12:00" + BLANKS + "x");

        InvalidException refused = assertTimeoutPreemptively(
                Duration.ofSeconds(2), () -> assertThrows(InvalidException.class, () -> form.plan(new Fields())));
        assertThat(refused.errors()).extracting(error -> error.field()).containsExactly("monday", "closures");
    }

    private static CalendarForm form(String monday, String closures) {
        return new CalendarForm("a", "A", "UTC", monday, "", "", "", "", "", "", "", "", closures, "");
    }
}
