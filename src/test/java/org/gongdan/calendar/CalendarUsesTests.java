package org.gongdan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.gongdan.calendar.CalendarUses.Who;
import org.junit.jupiter.api.Test;

/** The strongest assignment counts, as the database says it too. */
class CalendarUsesTests {

    private static final CalendarUses USES = new CalendarUses(Map.of(
            new Who(CalendarUser.AGREEMENT, "gold"), "agreement",
            new Who(CalendarUser.ORGANISATION, "7"), "organisation",
            new Who(CalendarUser.TEAM, "night"), "team",
            new Who(CalendarUser.DEFAULT, ""), "default"));

    @Test
    void countsTheStrongestThatIsAssigned() {
        assertThat(USES.counting(new CalendarFacts("gold", 7L, "night"))).isEqualTo("agreement");
        assertThat(USES.counting(new CalendarFacts("vip", 7L, "night"))).isEqualTo("organisation");
        assertThat(USES.counting(new CalendarFacts("vip", null, "night"))).isEqualTo("team");
        assertThat(USES.counting(new CalendarFacts("vip", 8L, null))).isEqualTo("default");
        assertThat(USES.counting(new CalendarFacts(null, null, null))).isEqualTo("default");
    }

    @Test
    void leavesTheWordToTheNextOneWhereACalendarIsTakenAway() {
        CalendarFacts facts = new CalendarFacts("gold", 7L, "night");
        assertThat(USES.with(CalendarUser.AGREEMENT, "gold", null).counting(facts))
                .isEqualTo("organisation");
        assertThat(USES.with(CalendarUser.AGREEMENT, "gold", "other").counting(facts))
                .isEqualTo("other");
        assertThat(USES.own(CalendarUser.AGREEMENT, "gold"))
                .as("nothing is changed")
                .contains("agreement");
    }
}
