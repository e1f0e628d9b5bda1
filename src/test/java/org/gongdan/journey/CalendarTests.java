package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.calendar.CalendarPlan;
import org.gongdan.calendar.CalendarPlan.Closure;
import org.gongdan.calendar.CalendarPlan.Holiday;
import org.gongdan.calendar.CalendarPlan.WorkingDay;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.Calendars;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator says when the house is open. */
class CalendarTests extends BrowserTest {

    private static final String FILE = """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//test//EN
            BEGIN:VEVENT
            UID:1
            DTSTAMP:20260101T000000Z
            DTSTART;VALUE=DATE:20270517
            SUMMARY:Harbour day
            END:VEVENT
            END:VCALENDAR
            """.replace("\n", "\r\n");

    private static final CalendarPlan MONDAYS =
            new CalendarPlan("UTC", Map.of("monday", List.of("09:00-12:00")), List.of(), List.of(), List.of());

    @Autowired
    private Calendars calendars;

    @Test
    void makesACalendarWithHolidaysOfARegionAndOfAFile() {
        expectComplaint("400");
        Page admin = signedIn("admin");
        admin.navigate(address("/admin/calendars"));
        admin.click("text=New calendar");
        admin.fill("#id", "harbour");
        admin.fill("#name", "Harbour office");
        admin.fill("#zone", "Europe/Nowhere");
        admin.fill("#monday", "08:00-12:00, 13:00-16:30");
        admin.fill("#saturday", "9-12");
        save(admin);
        assertThat(admin.locator("#zone-problem")).isVisible();
        admin.fill("#zone", "Europe/Berlin");
        save(admin);
        assertThat(admin.locator("#saturday-problem")).isVisible();
        assertThat(admin.locator("#monday")).hasValue("08:00-12:00, 13:00-16:30");
        admin.fill("#saturday", "");

        admin.fill("#region", "de-be");
        admin.fill("#year", "2027");
        admin.click("button[value=holidays]");
        assertThat(admin.locator("#holidays")).containsText("2027-03-08");
        admin.setInputFiles(
                "#file", new FilePayload("days.ics", "text/calendar", FILE.getBytes(StandardCharsets.UTF_8)));
        admin.click("button[value=import]");
        assertThat(admin.locator("#holidays")).containsText("2027-05-17 Harbour day");
        assertThat(calendars.all()).noneMatch(calendar -> calendar.id().equals("harbour"));
        save(admin);

        assertThat(admin.locator(".notice.good")).containsText("Harbour office");
        var plan = calendars.calendar("harbour").plan();
        assertThat(plan.week().get("monday")).containsExactly("08:00-12:00", "13:00-16:30");
        assertThat(plan.week().get("saturday")).isEmpty();
        assertThat(plan.holidays()).contains(new Holiday(LocalDate.of(2027, 5, 17), "Harbour day"));
        admin.navigate(address("/admin/calendars/harbour?month=2027-05"));
        assertThat(admin.locator(".month .holiday:has-text('Harbour day')")).isVisible();
        admin.click("a[rel=next]");
        assertThat(admin.locator("#month-title")).containsText("June 2027");
    }

    @Test
    void looksAtWhatAChangeDoesToPromisesBeforeItIsSaved() {
        printerBroken(cast.anna());
        int before = calendars.calendar("always").version();
        Page admin = signedIn("admin", Window.DESK.inChinese());
        admin.navigate(address("/admin/calendars/always/edit"));
        admin.fill("#workingDays", "2031-10-11 星期五 国庆节调休\n2031-10-12 09:00-12:00 盘点");
        admin.fill("#closures", "2031-12-24 12:00 - 2031-12-27 09:00 年末停工");
        admin.click("form.form .row.stack button[value=preview]");
        assertThat(admin.locator(".notice[role=status]")).containsText("进行中的承诺使用此日历");
        assertThat(admin.locator("#closures")).hasValue("2031-12-24 12:00 - 2031-12-27 09:00 年末停工");
        assertThat(calendars.calendar("always").version()).isEqualTo(before);
        admin.fill("#reason", "年末");
        save(admin);

        assertThat(admin.locator(".versions li").first()).containsText("年末");
        var plan = calendars.calendar("always").plan();
        assertThat(plan.workingDays())
                .extracting(WorkingDay::like, WorkingDay::name)
                .contains(org.assertj.core.groups.Tuple.tuple("friday", "国庆节调休"));
        assertThat(plan.closures())
                .contains(new Closure(
                        LocalDateTime.parse("2031-12-24T12:00"), LocalDateTime.parse("2031-12-27T09:00"), "年末停工"));
    }

    @Test
    void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
        expectComplaint("409");
        Page admin = signedIn("admin");
        Page other = signedIn("admin");
        admin.navigate(address("/admin/calendars/office-berlin/edit"));
        other.navigate(address("/admin/calendars/office-berlin/edit"));
        other.fill("#holidays", "2029-07-02 Company outing");
        save(other);
        admin.fill("#holidays", "2029-07-03 Summer party");
        save(admin);
        assertThat(admin.locator("#name-problem")).isVisible();
        assertThat(admin.locator("#holidays")).hasValue("2029-07-03 Summer party");
        assertThat(calendars.calendar("office-berlin").plan().holidays())
                .containsExactly(new Holiday(LocalDate.of(2029, 7, 2), "Company outing"));
    }

    @Test
    void isForAnalystsAndAdministratorsOnly() {
        expectComplaint("403");
        Page lars = signedIn("lars.berg");
        assertThat(lars.locator("nav a:has-text('Calendars')")).hasCount(0);
        for (String path : List.of("/admin/calendars", "/admin/calendars/uses?kind=default", "/admin/calendars/new")) {
            lars.navigate(address(path));
            assertThat(lars.locator("h1")).not().containsText("alendar");
        }
        Page lei = signedIn("zhao.lei");
        assertThat(lei.locator("nav a:has-text('Mails')")).hasCount(0);
        lei.navigate(address("/admin/mail"));
        assertThat(lei.locator("h1")).not().containsText("Mails");
    }

    @Test
    void anAnalystAssignsACalendarOnceTheySeeWhatItDoesToPromises() {
        expectComplaint("400");
        printerBroken(cast.anna());
        calendars.create(cast.admin(), "mondays", "Mondays", MONDAYS);
        Page lei = signedIn("zhao.lei");
        lei.click("nav a:has-text('Administration')");
        lei.click("main a:has-text('Calendars')");
        lei.click("section[aria-labelledby=uses-title] a:has-text('Infrastructure')");
        lei.selectOption("#calendar", "mondays");
        lei.click(".row.stack button[value=preview]");
        assertThat(lei.locator(".notice[role=status]")).isFocused();
        assertThat(lei.locator(".notice[role=status]"))
                .containsText(Pattern.compile("[1-9]\\d* running promises? would count by another calendar\\."));
        assertThat(lei.locator(".notice[role=status]")).containsText("Nothing is saved yet.");
        assertThat(lei.locator("#calendar")).hasValue("mondays");
        assertThat(calendars.uses().own(CalendarUser.TEAM, "infrastructure")).isEmpty();
        lei.click(".row.stack button[value=save]");
        assertThat(lei.locator(".notice.good")).containsText("Calendar saved: Infrastructure.");
        assertThat(lei.locator("section[aria-labelledby=uses-title] li:has-text('Infrastructure') .end"))
                .hasText("Mondays");
        assertThat(calendars.uses().own(CalendarUser.TEAM, "infrastructure")).contains("mondays");

        lei.click("text=Calendar of an organisation");
        lei.fill("#organisation", "Nobody & Sons");
        lei.click(".row.stack button[value=save]");
        assertThat(lei.locator("#organisation-problem")).isVisible();
        assertThat(lei.locator("#organisation")).hasValue("Nobody & Sons");
        lei.click("text=Cancel");
        lei.click("section[aria-labelledby=uses-title] a:has-text('Infrastructure')");
        lei.selectOption("#calendar", "");
        lei.click(".row.stack button[value=save]");
        assertThat(lei.locator(".notice.good")).isVisible();
        assertThat(calendars.uses().own(CalendarUser.TEAM, "infrastructure")).isEmpty();
    }

    private static void save(Page page) {
        page.click("form.form .row.stack button[value=save]");
    }
}
