package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.time.Timers;
import org.gongdan.ticket.time.WorkEntries;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An agent writes down how long the work took, by hand and by timer. */
class TimeOnTheDeskTests extends BrowserTest {

    @Autowired
    private WorkEntries entries;

    @Autowired
    private Timers timers;

    @Autowired
    private JdbcTemplate database;

    @Test
    void writesWorkingTimeDownByHandAndByTimer() {
        TicketNumber number = printerBroken(cast.anna());
        TicketNumber another = printerBroken(cast.anna());
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/tickets/" + number));
        omar.click("[data-add-work]");
        omar.fill("#work-length", "a while");
        omar.fill("#work-what", "Looked at the drum");
        omar.press("#work-what", "Enter");
        assertThat(omar.locator(".notice.bad[role=alert]")).containsText("1h 30m");
        assertThat(omar.locator("#work-what")).hasValue("Looked at the drum");
        omar.fill("#work-length", "1h 30m");
        omar.selectOption("#work-activity", "analysis");
        omar.press("#work-what", "Enter");
        assertThat(omar.locator(".notice.good")).containsText("1 h 30 min");

        omar.click("[data-timer-start]");
        assertThat(omar.locator(".timer summary")).containsText(number.toString());
        String shown = omar.locator(".timer .elapsed").textContent();
        assertThat(omar.locator(".timer .elapsed")).not().hasText(shown);
        omar.navigate(address("/desk/tickets/" + another));
        omar.click("[data-timer-start]");
        assertThat(omar.locator(".notice.good")).containsText(number.toString());
        omar.navigate(address("/desk"));
        omar.click(".timer summary");
        shoot(omar, "time/timer-1440");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        omar.fill("#timer-what", "Called the customer");
        omar.click("[data-timer-stop]");
        omar.waitForURL(address("/desk/tickets/" + another));
        assertThat(omar.locator(".timer")).hasCount(0);
        assertThat(entries.of(cast.omar(), another).entries().get(0).work().what())
                .isEqualTo("Called the customer");

        omar.navigate(address("/desk/tickets/" + number));
        omar.click("[aria-labelledby=work] summary:has-text('Entries')");
        omar.locator(".work summary").last().click();
        shoot(omar, "time/entries-1440");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        omar.locator(".work input[name=length]").last().fill("50");
        omar.locator(".work .button.main").last().click();
        assertThat(omar.locator(".notice.good")).containsText("corrected");
        omar.navigate(address("/desk/tickets/" + number + "?tab=timeline"));
        assertThat(omar.locator(".timeline")).containsText("1 h 30 min → 50 min");
        assertThat(entries.of(cast.omar(), number).minutes()).isEqualTo(51);
    }

    @Test
    void asksHowLongItWasWhereATimerWasForgotten() {
        TicketNumber number = printerBroken(cast.anna());
        database.update(
                "insert into work_timer (account, ticket_id, since) values (?, ?, now() - interval '13 hours')",
                "omar.haddad",
                number.id());
        expectComplaint("409");
        Page omar = signedIn("omar.haddad", Window.PHONE.inChinese().inTheDark());
        omar.navigate(address("/desk/tickets/" + number));
        omar.click(".timer summary");
        shoot(omar, "time/forgotten-390-dark-zh-CN");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        omar.fill("#timer-length", "很久");
        omar.click("[data-timer-stop]");
        assertThat(omar.locator("#timer-length")).isVisible();
        assertThat(omar.locator("#timer-length")).hasValue("很久");
        omar.fill("#timer-length", "2小时");
        omar.click("[data-timer-stop]");
        assertThat(omar.locator(".notice.good")).containsText("2 小时");
        omar.click("[data-add-work]");
        shoot(omar, "time/card-390-dark-zh-CN");
        assertThat(timers.running(cast.omar())).isEmpty();
        assertThat(entries.of(cast.omar(), number).minutes()).isEqualTo(120);
    }
}
