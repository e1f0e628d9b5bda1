package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gongdan.BrowserTest;
import org.junit.jupiter.api.Test;

/** One door for all rooms, in the visitor's language and light. */
class SignInTests extends BrowserTest {

    @Test
    void aWrongPasswordIsAnsweredWithASentence() {
        Page page = stranger();
        page.navigate(address("/login"));
        page.fill("#username", "anna.keller");
        page.fill("#password", "wrong");
        page.press("#password", "Enter");
        assertThat(page.locator("[role=alert]")).containsText("Name or password is wrong");
        signIn(page, "anna.keller");
        assertThat(page.locator("h1")).containsText("Hello Anna Keller");
    }

    @Test
    void leavingTasklistEndsTheSessionOfTheDeskToo() {
        Page desk = signedIn("li.wei");
        assertThat(desk.locator("h1")).isVisible();
        Page tasklist = desk.context().newPage();
        tasklist.navigate(address("/camunda/app/tasklist/"));
        tasklist.click("li.account > a");
        tasklist.click("li.logout > a");
        tasklist.waitForURL(at("/login"));
        desk.navigate(address("/desk"));
        desk.waitForURL(at("/login"));
    }

    @Test
    void theLanguageChangesAndThePageStays() {
        Page page = signedIn("anna.keller");
        page.navigate(address("/requests?closed=true"));
        page.click("header .menu >> nth=0");
        page.click("a[lang=zh-CN]");
        page.waitForURL(at("/requests\\?closed=true"));
        assertThat(page.locator("html")).hasAttribute("lang", "zh-CN");
        assertThat(page.locator("h1")).containsText("工单");
    }

    @Test
    void theLookFollowsTheSystemAndTheChoice() {
        Page page = stranger(Window.DESK.inTheDark());
        page.navigate(address("/login"));
        assertThat(lightness(page)).isLessThan(60);
        page.click("header .menu >> nth=0");
        page.click("[data-theme-choice=light]");
        assertThat(lightness(page)).isGreaterThan(200);
        page.reload();
        assertThat(lightness(page)).isGreaterThan(200);
    }

    private static int lightness(Page page) {
        Object red = page.evaluate(
                "() => parseInt(getComputedStyle(document.documentElement).backgroundColor.match(/[\\d.]+/)[0])");
        return ((Number) red).intValue();
    }
}
