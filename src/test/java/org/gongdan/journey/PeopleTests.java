package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.gongdan.BrowserTest;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator lets people in, and shows them out. */
class PeopleTests extends BrowserTest {

    @Autowired
    private Customers customers;

    @Test
    void letsANewCustomerInAndOutAgain() {
        expectComplaint("400");
        Page admin = signedIn("admin");
        admin.navigate(address("/admin/organisations/new"));
        admin.fill("#name", "Blue Harbour Foods");
        admin.check("[name=tier][value=gold]");
        admin.click("main button[type=submit]");
        assertThat(admin.locator(".notice.good")).containsText("Blue Harbour Foods");

        admin.navigate(address("/admin/people/new"));
        admin.fill("#id", "nora.lind");
        admin.fill("#name", "Nora Lind");
        admin.fill("#email", "nora.lind@harbour.example");
        admin.fill("#organisation", "Blue Harbor");
        admin.click("main form.form button[type=submit]");
        assertThat(admin.locator("#organisation-problem")).isVisible();
        assertThat(admin.locator("#name")).hasValue("Nora Lind");
        admin.fill("#organisation", "Blue Harbour Foods");
        admin.click("main form.form button[type=submit]");
        String password = admin.locator("#made-password").textContent();
        assertThat(customers.findByAccount("nora.lind").orElseThrow().tier()).isEqualTo(Tier.GOLD);

        Page nora = stranger();
        signIn(nora, "nora.lind", password);
        assertThat(nora.locator("h1")).containsText("Nora Lind");

        admin.navigate(address("/admin/people?text=nora"));
        admin.click("text=Nora Lind");
        admin.click("[data-opens=lock]");
        admin.click("#lock .danger");
        assertThat(admin.locator(".chip")).containsText("Locked");
        nora.reload();
        assertThat(nora.locator("h1")).not().containsText("Nora Lind");
    }

    private void signIn(Page page, String name, String password) {
        page.navigate(address("/login"));
        page.fill("#username", name);
        page.fill("#password", password);
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
    }

    @Test
    void showsAdministratorsNoButtonToLockThemselvesOut() {
        Page admin = signedIn("admin");
        admin.navigate(address("/admin/people/account/admin"));
        assertThat(admin.locator("[data-opens=lock]")).hasCount(0);
        expectComplaint("409");
        admin.uncheck("[name=roles][value=admin]");
        admin.check("[name=roles][value=agent]");
        admin.click("main form.form button[type=submit]");
        assertThat(admin.locator("#roles-problem")).containsText("your own");
    }
}
