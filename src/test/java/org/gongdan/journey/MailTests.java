package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails over a real conversation with a server that may be away. */
class MailTests extends BrowserTest {

    private static final String ANNA = "anna.keller@northwind.example";
    private static final String SUN_LI = "sun.li@haichuan.example";

    @Autowired
    private ManagementService management;

    @Autowired
    private RuntimeService runtime;

    @AfterEach
    void serverIsBack() {
        MAILS.start();
    }

    @Test
    void aServerThatIsAwayLeavesAStuckStepAndNoTicketWaits() {
        MAILS.stop();
        TicketNumber number = printerBroken(cast.anna());
        String instance = delivery(number);
        await().until(() -> job(instance).getExceptionMessage() != null);
        assertThat(job(instance).getRetries()).isBetween(1, 4);

        await().ignoreExceptions().until(() -> {
            management.setJobRetries(job(instance).getId(), 0);
            return runtime.createIncidentQuery().processInstanceId(instance).count() == 1;
        });
        Page admin = signedIn("admin");
        assertThat(Cockpit.diagram(admin, address(""), "Notification delivery").stuck())
                .isVisible();
        shoot(admin, "cockpit-stuck");

        FrameLocator dashboard = Cockpit.dashboard(admin, address("")).panel();
        Locator stuckStep = dashboard.locator("tr").filter(new Locator.FilterOptions().setHasText(number.toString()));
        assertThat(stuckStep).containsText("Printer broken");
        assertThat(stuckStep).containsText("Deliver notification");
        assertThat(stuckStep).containsText("Mail server connection failed");
        assertThat(stuckStep).not().containsText("Exception");
        assertThat(stuckStep.locator("a[href*='/desk/tickets/" + number + "']")).isVisible();
        shoot(admin, "cockpit/dashboard");
        assertThat(Axe.breaches(
                        admin.locator("iframe.gongdan-frame").elementHandle().contentFrame()))
                .isEmpty();
        stuckStep.locator("a[href*='" + instance + "']").click();
        admin.waitForURL(at(instance));
        FrameLocator ticket = Cockpit.at(admin).tab("Ticket").panel();
        assertThat(ticket.locator("h1")).hasText("Printer broken");
        assertThat(ticket.locator(".number")).hasText(number.toString());
        shoot(admin, "cockpit/instance");

        MAILS.start();
        Job stuck = job(instance);
        management.setJobDuedate(stuck.getId(), new Date());
        management.setJobRetries(stuck.getId(), 1);
        await().untilAsserted(() -> assertThat(MAILS.subjects(ANNA, number)).hasSize(1));
        await().until(() ->
                runtime.createProcessInstanceQuery().processInstanceId(instance).count() == 0);
        assertThat(MAILS.subjects(ANNA, number)).containsExactly("[" + number + "] We have received: Printer broken");
    }

    @Test
    void chineseCustomersAreWrittenToInChinese() {
        TicketNumber number = open(cast.sunLi(), "打印机坏了", "我们的打印机无法打印。");
        await().untilAsserted(() ->
                assertThat(MAILS.subjects(SUN_LI, number)).containsExactly("[" + number + "] 已收到您的请求：打印机坏了"));
    }

    /** The delivery of "received" to the requester: the first that was queued for the ticket. */
    private String delivery(TicketNumber number) {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey("notification-delivery")
                .processInstanceBusinessKey(number.toString())
                .list()
                .stream()
                .min(java.util.Comparator.comparing(one -> (Long) runtime.getVariable(one.getId(), "notificationId")))
                .orElseThrow()
                .getId();
    }

    private Job job(String instance) {
        return management.createJobQuery().processInstanceId(instance).singleResult();
    }
}
