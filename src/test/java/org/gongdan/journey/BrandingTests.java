package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** An administrator gives the house its name and colour; strangers, customers and mails show them. */
class BrandingTests extends BrowserTest {

    @Test
    void showsTheHouseToEverybodyAndGoesBackToTheProductsLook() {
        expectComplaint("400");
        Page admin = signedIn("admin");
        admin.navigate(address("/admin/branding"));
        admin.fill("#name", "Nordlicht Help");
        admin.fill("#accent", "#ffcc00");
        admin.fill("#supportPhone", "+49 30 1234567");
        admin.fill("#supportEmail", "help@nordlicht.example");
        admin.fill("#welcome-en", "We are here for you from seven to seven.");
        admin.fill("#foot-en", "Nordlicht AG, Kiel");
        admin.setInputFiles("#logo", new FilePayload("logo.png", "image/png", logo()));
        admin.click("#brand button[type=submit]");
        assertThat(admin.locator("#accent-problem")).containsText("1.5 : 1");
        admin.fill("#accent", "#b00050");
        admin.setInputFiles("#logo", new FilePayload("logo.png", "image/png", logo()));
        admin.click("#brand button[type=submit]");
        try {
            assertThat(admin.locator(".notice.good")).isVisible();
            look(admin, "branding-1440");
            Page door = stranger();
            door.navigate(address("/login"));
            look(door, "login-1440");
            door.navigate(address("/"));
            assertThat(door.locator(".hero")).containsText("from seven to seven");
            look(door, "portal-1440");
            Page phone = stranger(Window.PHONE.inTheDark());
            phone.navigate(address("/"));
            assertThat(phone.locator(".support a")).hasCount(2);
            look(phone, "portal-390-dark");
            TicketNumber number = printerBroken(cast.anna());
            await().untilAsserted(() -> assertThat(MAILS.texts("anna.keller@northwind.example", number))
                    .anySatisfy(text -> assertThat(text).contains("Nordlicht AG, Kiel")));
        } finally {
            admin.click("form[action$=reset] button");
        }
        assertThat(admin.locator(".bar .word")).hasText("Gongdan");
    }

    private static byte[] logo() {
        BufferedImage picture = new BufferedImage(96, 96, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(new Color(0xb00050));
        pen.fillOval(4, 4, 88, 88);
        pen.dispose();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return file.toByteArray();
    }

    private static void look(Page page, String name) {
        shoot(page, "branding/" + name);
        assertThat(Axe.breaches(page.mainFrame())).as(name).isEmpty();
    }
}
