package org.gongdan.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongdan.ApplicationTest;
import org.gongdan.Chromium;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A real browser, because the engine's web applications have a login form of their own that only scripts show. */
class OneSignInTests extends ApplicationTest {

    @LocalServerPort
    private int port;

    @Test
    void servesTasklistAndComesBackToItAfterSignOut() {
        try (Chromium chromium = Chromium.open()) {
            Page page = chromium.newPage();
            page.setDefaultTimeout(60_000);
            List<String> complaints = new ArrayList<>();
            List<String> asked = new ArrayList<>();
            page.onRequest(request -> asked.add(request.url()));
            page.onConsoleMessage(message -> complaints.add(message.text()));
            page.navigate("http://localhost:" + port + "/camunda/app/tasklist/");
            signIn(page);
            page.waitForSelector(".task-filters >> text=My tickets");
            page.click(".account .dropdown-toggle, li.account > a");
            page.click("a:has-text('Sign out'), a:has-text('Log out')");
            page.waitForURL(Pattern.compile(".*/login"));
            signIn(page);
            page.waitForURL(Pattern.compile(".*/camunda/app/tasklist/default/.*"));
            assertThat(asked).noneMatch(url -> url.contains("/camunda-welcome"));
            assertThat(complaints).noneMatch(complaint -> complaint.contains("Content Security Policy"));
        }
    }

    private static void signIn(Page page) {
        page.fill("#username", "li.wei");
        page.fill("#password", "demo");
        page.press("#password", "Enter");
    }
}
