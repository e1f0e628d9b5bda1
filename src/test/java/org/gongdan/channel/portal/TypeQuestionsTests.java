package org.gongdan.channel.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.Chromium;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The questions of a type stand on the page while the type is chosen, and nothing that was typed is lost. */
class TypeQuestionsTests extends ApplicationTest {

    @LocalServerPort
    private int port;

    @Test
    void asksWhatTheChosenTypeAsksAndShowsWhatWasAnswered() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.newPage();
            page.setDefaultTimeout(60_000);
            signIn(page, "anna.keller");
            page.navigate(address("/requests/new"));
            assertThat(page.locator("[name='attributes.service']")).hasCount(0);

            page.check("input[name=type][value=service-request]");
            page.fill("[name='attributes.cost']", "199.5");
            page.check("input[name=type][value=question]");
            assertThat(page.locator("[name='attributes.cost']")).hasCount(0);
            page.check("input[name=type][value=service-request]");
            assertThat(page.locator("[name='attributes.cost']")).hasValue("199.5");

            page.fill("#subject", "A screen");
            page.fill("#description", "Please order a second screen.");
            page.click("main form button.main");
            assertThat(page.locator(".summary")).isVisible();
            page.selectOption("[name='attributes.service']", "hardware");
            page.fill("[name='attributes.costCentre']", "no such thing");
            page.click("main form button.main");
            assertThat(page.locator(".summary")).containsText("Cost centre");
            assertThat(page.locator("[name='attributes.cost']")).hasValue("199.5");
            assertThat(page.locator("[name='attributes.service']")).hasValue("hardware");

            page.fill("[name='attributes.costCentre']", "IT-7");
            page.click("main form button.main");
            page.waitForURL(Pattern.compile(".*/requests/GD-.*"));
            assertThat(page.locator("main")).containsText("A device or part");
            assertThat(page.locator("main")).containsText("199.5");
            String number = page.url().substring(page.url().lastIndexOf('/') + 1);

            Page desk = chromium.newPage();
            desk.setDefaultTimeout(60_000);
            desk.context().clearCookies();
            signIn(desk, "helen.schmidt");
            desk.navigate(address("/desk/tickets/" + number));
            assertThat(desk.locator("aside")).containsText("IT-7");
            correct(desk);
        }
    }

    /** By keyboard, and once with an answer that the form refuses. */
    private static void correct(Page desk) {
        Locator facts = desk.locator("#correct");
        Locator costCentre = facts.locator("[name='attributes.costCentre']");
        desk.focus("[data-opens=correct]");
        desk.keyboard().press("Enter");
        assertThat(costCentre).hasValue("IT-7");
        facts.locator("#correct-type").selectOption("question");
        assertThat(costCentre).hasCount(0);
        facts.locator("#correct-type").selectOption("service-request");
        facts.locator("[name='attributes.cost']").fill("");
        costCentre.fill("no such thing");
        costCentre.press("Enter");
        assertThat(facts.locator(".summary")).isFocused();
        assertThat(facts.locator(".summary")).containsText("Cost centre");
        assertThat(costCentre).hasValue("no such thing");
        costCentre.fill("IT-8");
        costCentre.press("Enter");
        assertThat(desk.locator(".notice.good")).containsText("The facts are changed.");
        assertThat(desk.locator("aside")).containsText("IT-8");
        assertThat(desk.locator("aside")).not().containsText("199.5");
        desk.click(".tabs a:has-text('Timeline')");
        assertThat(desk.locator(".timeline"))
                .containsText("Estimated cost in euros: 199.5 → none, Cost centre: IT-7 → IT-8");
    }

    private void signIn(Page page, String name) {
        page.navigate(address("/login"));
        page.fill("#username", name);
        page.fill("#password", Cast.PASSWORD);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
