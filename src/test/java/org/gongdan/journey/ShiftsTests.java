package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import org.gongdan.BrowserTest;
import org.gongdan.identity.NewAccount;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketAction.Transfer;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A manager plans hours, an agent goes away, and the work that lies there goes back to the team. */
class ShiftsTests extends BrowserTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    private People people;

    @Test
    void plansHoursAndGivesTheWorkOfTheAbsentBack() {
        expectComplaint("400");
        expectComplaint("403");
        crew();
        TicketNumber number = printerBroken(cast.anna());
        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Transfer("rota", "Theirs."), null);
        await().until(() ->
                "rosa.planck".equals(tickets.find(cast.helen(), number).assignee()));

        Page helen = signedIn("helen.schmidt");
        helen.navigate(address("/admin/shifts?team=rota"));
        helen.fill("#shift-name", "Early");
        helen.fill("#shift-time", "6-14");
        helen.click("form.naming button");
        assertThat(helen.locator("[aria-labelledby=named] ul")).containsText("06:00–14:00");
        helen.navigate(address("/admin/shifts/people/rosa.planck/week"));
        LocalDate monday = Instant.now(java.time.Clock.systemUTC())
                .atZone(BERLIN)
                .toLocalDate()
                .with(DayOfWeek.MONDAY);
        helen.fill("#validFrom", monday.toString());
        helen.fill("#hours-0", "whenever");
        helen.press("#hours-0", "Enter");
        assertThat(helen.locator("#hours-0-problem")).isVisible();
        helen.fill("#hours-0", "Early");
        helen.click("button[value=more]");
        helen.fill("#hours-7", "22-06");
        helen.click("button.main[value=save]");
        assertThat(helen.locator("[aria-labelledby=week]")).containsText("Early 06:00–14:00");
        assertThat(helen.locator("[aria-labelledby=week]")).containsText("22:00–06:00");

        Page rosa = signedIn("admin");
        rosa.navigate(address("/admin/shifts/people/rosa.planck/absences/new"));
        rosa.fill("#note", "A private matter");
        rosa.fill("#last", monday.plusDays(20).toString());
        rosa.click("main .button.main");
        assertThat(rosa.locator(".notice.risk")).containsText("1 open ticket");
        shoot(rosa, "shifts/person-away-1440");

        helen.navigate(address("/admin/shifts?team=rota"));
        assertThat(helen.locator(".roster")).containsText("Vacation");
        shoot(helen, "shifts/week-1440");
        assertThat(Axe.breaches(helen.mainFrame())).isEmpty();
        helen.navigate(address("/admin/shifts?team=rota&view=month"));
        shoot(helen, "shifts/month-1440");
        APIResponse file = helen.request().get(address("/admin/shifts/calendar.ics?team=rota"));
        assertThat(file.text()).contains("BEGIN:VEVENT", "Rosa Planck: away").doesNotContain("private", "Vacation");
        Page phone = signedIn("helen.schmidt", Window.PHONE.inChinese().inTheDark());
        phone.navigate(address("/admin/shifts?team=rota"));
        shoot(phone, "shifts/week-390-dark-zh-CN");
        phone.navigate(address("/admin/shifts?team=rota&view=month"));
        shoot(phone, "shifts/month-390-dark-zh-CN");

        helen.navigate(address("/admin/shifts?team=rota"));
        helen.click(".notice.risk form button");
        await().until(() -> tickets.find(cast.helen(), number).assignee() == null);

        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/admin/shifts"));
        assertThat(omar.locator(".roster")).hasCount(0);
        omar.navigate(address("/desk/me/absences"));
        omar.click("main .button.main");
        omar.fill("#first", monday.plusDays(30).toString());
        omar.fill("#last", monday.plusDays(31).toString());
        omar.click("main button.main");
        assertThat(omar.locator("[aria-labelledby=absences] li")).hasCount(1);
        omar.click("[aria-labelledby=absences] li button");
        assertThat(omar.locator("[aria-labelledby=absences] li")).hasCount(0);
    }

    private void crew() {
        people.found("rota", "Rota");
        people.register(new NewAccount(
                "rosa.planck",
                "Rosa Planck",
                "rosa.planck@gongdan.example",
                Set.of(Role.AGENT),
                Locale.ENGLISH,
                BERLIN));
        people.join("rosa.planck", "rota");
    }
}
