package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** Installed like an app; without a network a sentence, and nothing of a ticket on the device. */
class AppShellTests extends BrowserTest {

    @Test
    void saysASentenceWithoutANetworkAndKeepsNothingOfATicket() {
        TicketNumber number = printerBroken(cast.sunLi());
        Page sunLi = signedIn("sun.li", Window.PHONE.inChinese());
        sunLi.navigate(address("/requests/" + number));
        assertThat(sunLi.evaluate("() => navigator.serviceWorker.ready.then(() => true)"))
                .isEqualTo(true);

        sunLi.context().setOffline(true);
        sunLi.navigate(address("/requests/" + number));
        assertThat(sunLi.locator("h1")).hasText("网络未连接");
        assertThat(sunLi.locator("html")).hasAttribute("lang", "zh-CN");
        shoot(sunLi, "offline-phone-zh");
        assertThat((List<?>) sunLi.evaluate("""
                async () => {
                  const kept = [];
                  for (const name of await caches.keys()) {
                    for (const { url } of await (await caches.open(name)).keys()) kept.push(new URL(url).pathname.replace(/-[0-9a-f]+\\./, "."));
                  }
                  return kept.sort();
                }"""))
                .isEqualTo(List.of("/css/gongdan.css", "/img/gongdan.svg", "/offline"));

        sunLi.context().setOffline(false);
        sunLi.click("a.button");
        assertThat(sunLi.locator("h1")).containsText("Printer broken");
    }

    @Test
    void tellsTheBrowserHowItIsInstalled() {
        Page door = stranger(Window.DESK);
        APIResponse manifest = door.request().get(address("/manifest.webmanifest"));
        assertThat(manifest.headers().get("content-type")).startsWith("application/manifest+json");
        assertThat(manifest.text()).contains("\"start_url\":\"/\"", "\"display\":\"standalone\"", "New request");
        assertThat(door.request().get(address("/offline")).text()).contains("No connection");
    }
}
