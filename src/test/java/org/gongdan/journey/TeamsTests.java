package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.identity.People;
import org.gongdan.identity.Skill;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator makes a team, says who is in it, and what somebody is good at. */
class TeamsTests extends BrowserTest {

    @Autowired
    private People people;

    @Test
    void makesATeamAndSaysWhoIsInIt() {
        expectComplaint("409");
        Page admin = signedIn("admin");
        admin.navigate(address("/admin/teams/new"));
        admin.fill("#name", "Night shift");
        admin.fill("#chinese", "夜班");
        admin.fill("#id", "service-desk");
        admin.click("main form.form button[type=submit]");
        assertThat(admin.locator("#id-problem")).isVisible();
        admin.fill("#id", "night-shift");
        admin.click("main form.form button[type=submit]");
        assertThat(admin.locator("h1")).hasText("Night shift");
        assertThat(admin.locator(".notice.risk")).isVisible();
        admin.selectOption("#account", "lars.berg");
        admin.click("#joining button");
        admin.selectOption("#lead", "lars.berg");
        admin.click("#leading button");
        assertThat(admin.locator(".notice.good")).isVisible();
        look(admin, "team-1440");
        assertThat(people.team("night-shift").lead()).isEqualTo("lars.berg");

        admin.navigate(address("/admin/people/account/lars.berg"));
        admin.fill("#skill", "Night work");
        admin.selectOption("#level", "4");
        admin.click("#skill-form button");
        assertThat(admin.locator("[aria-labelledby=skills] ul")).containsText("night-work");
        look(admin, "skills-1440");
        admin.click("[aria-labelledby=skills] li:has-text('night-work') button");
        assertThat(admin.locator(".notice.good")).isVisible();
        assertThat(people.skills("lars.berg")).extracting(Skill::name).doesNotContain("night-work");

        Page phone = signedIn("admin", Window.PHONE.inChinese().inTheDark());
        for (String page : List.of("/admin/teams", "/admin/teams/night-shift", "/admin/teams/new")) {
            phone.navigate(address(page));
            look(phone, page.substring("/admin/".length()).replace('/', '-') + "-390-dark-zh-CN");
        }
        phone.navigate(address("/admin/teams/night-shift"));
        phone.click("[aria-labelledby=members] li button");
        assertThat(phone.locator(".notice.good")).isVisible();
        assertThat(people.members("night-shift")).isEmpty();
    }

    private static void look(Page page, String name) {
        shoot(page, "teams/" + name);
        assertThat(Axe.breaches(page.mainFrame())).as(name).isEmpty();
    }
}
