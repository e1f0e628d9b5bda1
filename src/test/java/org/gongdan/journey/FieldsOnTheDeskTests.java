package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongdan.BrowserTest;
import org.gongdan.channel.desk.look.Look;
import org.gongdan.channel.desk.look.Looks;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Attributes;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What types are asked, in the lists of the Desk: as filters, as columns, as a file. */
class FieldsOnTheDeskTests extends BrowserTest {

    @Autowired
    private Looks looks;

    @AfterEach
    void theUsualLook() {
        looks.keep(cast.helen(), Look.USUAL);
    }

    @Test
    void narrowAListAndStandInIt() {
        String centre = "F-" + UUID.randomUUID().toString().substring(0, 6);
        open(centre, "Second screen", Map.of("service", "hardware", "cost", 1300, "costCentre", centre));
        open(centre, "Licence for drawing", Map.of("service", "software", "cost", 90, "costCentre", centre));
        Page helen = signedIn("helen.schmidt");
        helen.navigate(address("/desk?view=all"));
        helen.click("[data-filters] summary");
        helen.fill("[name='attributes.costCentre']", centre);
        helen.fill("[name='attributes.cost.from']", "1000");
        look(helen, "filter-1440");
        helen.click("[data-filters] button[type=submit]");
        assertThat(helen.locator(".chips .tag")).hasCount(2);
        assertThat(helen.locator(".list tbody .subject a")).hasText("Second screen");

        helen.click(".list-head .menu:has(.look) summary");
        helen.check(".look [value='attributes.service']");
        helen.check(".look [value='attributes.cost']");
        helen.click(".look button[type=submit]");
        assertThat(helen.locator(".list tbody tr[data-ticket]")).containsText("A device or part");
        assertThat(helen.locator(".list tbody tr[data-ticket]")).containsText("1,300");
        look(helen, "columns-1440");
        assertThat(helen.waitForDownload(() -> helen.click(".list-head [download]"))
                        .suggestedFilename())
                .isEqualTo("tickets.csv");

        helen.click(".chips a:has-text('1000')");
        assertThat(helen.locator(".list tbody .subject a")).hasCount(2);
        helen.locator(".list tbody .subject a").first().click();
        assertThat(helen).hasURL(at("filter=attributes"));

        Page phone = signedIn("helen.schmidt", Window.PHONE.inChinese().inTheDark());
        phone.navigate(helen.url().replaceFirst("/desk/tickets/.*[?]", "/desk?"));
        phone.click("[data-filters] summary");
        assertThat(phone.locator("#filter-tag")).isVisible();
        look(phone, "filter-390-dark-zh-CN");
    }

    @Test
    void areMadeOnAPageAndAskedAtOnce() {
        expectComplaint("400");
        Page analyst = signedIn("zhao.lei");
        analyst.navigate(address("/admin/fields"));
        look(analyst, "types-1440");
        analyst.click("main a[href$='/problem']");
        analyst.click("main a[href$='/new']");
        analyst.fill("#label", "Supplier contract");
        analyst.fill("#labelCn", "供应商合同");
        analyst.selectOption("#kind", "radio");
        analyst.click("main form button[type=submit]");
        assertThat(analyst.locator("#choices-problem")).isVisible();
        look(analyst, "field-refused-1440");
        analyst.locator("[name=choice]").first().fill("Maintenance");
        analyst.locator("[name=choiceCn]").first().fill("维护");
        analyst.check("[name=confidential]");
        analyst.click("main form button[type=submit]");
        assertThat(analyst.locator("[data-field=supplierContract]")).isVisible();
        look(analyst, "problem-1440");

        Page phone = signedIn("zhao.lei", Window.PHONE.inChinese().inTheDark());
        phone.navigate(address("/admin/fields/problem"));
        assertThat(phone.locator("[data-field=supplierContract]")).containsText("供应商合同");
        look(phone, "problem-390-dark-zh-CN");
        phone.click("[data-field=supplierContract] a");
        look(phone, "field-390-dark-zh-CN");
        phone.navigate(address("/admin/fields/problem"));
        phone.click("[data-field=supplierContract] form[action$=retirement] button");
        assertThat(phone.locator("[data-field=supplierContract].retired")).isVisible();
    }

    @Test
    void haveTemplatesCategoriesAndTagsBesideThem() {
        Page analyst = signedIn("zhao.lei");
        analyst.navigate(address("/admin/templates/new"));
        analyst.fill("#name", "New laptop");
        analyst.fill("#nameCn", "新笔记本电脑");
        analyst.check("[name=type][value=service-request]");
        analyst.fill("#subject", "A laptop");
        analyst.selectOption("[name='attributes.service']", "hardware");
        analyst.selectOption("#category", "hardware");
        look(analyst, "template-1440");
        analyst.click("main form button.main");
        assertThat(analyst.locator(".notice.good")).isVisible();
        look(analyst, "templates-1440");
        analyst.navigate(address("/admin/categories"));
        look(analyst, "categories-1440");
        analyst.click("main a[href$='/key/hr']");
        analyst.fill("#english", "People");
        analyst.click("main form button.main");
        assertThat(analyst.locator("main a[href$='/key/hr']")).hasText("People");
        analyst.navigate(address("/admin/tags"));
        look(analyst, "tags-1440");

        Page phone = signedIn("anna.keller", Window.PHONE.inChinese().inTheDark());
        phone.navigate(address("/requests/new"));
        phone.click(".templates a:has-text('新笔记本电脑')");
        assertThat(phone.locator("#subject")).hasValue("A laptop");
        assertThat(phone.locator("[name='attributes.service']")).hasValue("hardware");
        look(phone, "from-template-390-dark-zh-CN");
        analyst.navigate(address("/admin/templates"));
        analyst.click("[data-template] button:has-text('Retire')");
        assertThat(analyst.locator("[data-template].retired")).isVisible();
    }

    private void open(String centre, String subject, Map<String, Object> answers) {
        tickets.open(
                Actor.of(cast.anna(), Channel.PORTAL),
                new NewTicket(
                        Type.SERVICE_REQUEST,
                        subject,
                        "Please, for " + centre + ".",
                        Impact.USER,
                        Urgency.LOW,
                        null,
                        null,
                        List.of(),
                        new Attributes(answers)));
    }

    private static void look(Page page, String name) {
        shoot(page, "fields/" + name);
        assertThat(Axe.breaches(page.mainFrame())).as(name).isEmpty();
    }
}
