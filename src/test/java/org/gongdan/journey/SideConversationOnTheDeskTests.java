package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent asks a supplier by mail, the supplier answers on a page without an account, the agent reads it. */
class SideConversationOnTheDeskTests extends BrowserTest {

    private static final Pattern TOKEN = Pattern.compile("/outside/([a-z2-7]{32})");

    @Autowired
    private Conversation conversation;

    @Test
    void aSupplierAnswersByTheLinkInTheMail() throws Exception {
        TicketNumber number = printerBroken(cast.anna());
        String supplier = "service" + number.id() + "@supplier.example";
        NewAttachment plate = new NewAttachment("plate.txt", "text/plain", "LX-4".getBytes(StandardCharsets.UTF_8));
        conversation.note(Actor.of(cast.omar(), Channel.DESK), number, "The plate.", List.of(plate));
        Page omar = signedIn("omar.haddad");
        omar.navigate(address("/desk/tickets/" + number));
        omar.click("[data-new-side]");
        omar.fill("#name", "Print Service Ltd");
        omar.fill("#email", supplier);
        omar.fill("#subject", "Drum for LX-4");
        omar.fill("#body", "Hello,\n\nis the drum on stock?");
        omar.check("input[name=files]");
        shoot(omar, "side/new-1440");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        omar.click("main form.form button[type=submit]");
        assertThat(omar.locator(".notice.good")).containsText("Print Service Ltd");
        assertThat(omar.locator(".chip.pending")).isVisible();

        await().until(() -> MAILS.to(supplier).size() == 1);
        MimeMessage mail = MAILS.to(supplier).get(0);
        String raw = com.icegreen.greenmail.util.GreenMailUtil.getWholeMessage(mail);
        Matcher token = TOKEN.matcher(raw.replace("=\r\n", ""));
        assertThat(token.find()).as(raw).isTrue();
        assertThat(mail.getSubject()).isEqualTo("Drum for LX-4");
        assertThat(mail.getReplyTo()[0].toString()).contains("+" + token.group(1) + "@");
        assertThat(mail.getHeader("References")[0]).contains("<" + token.group(1) + "@gongdan>");
        assertThat(raw).contains("plate.txt").doesNotContain(number.toString());

        Page outside = stranger(Window.PHONE.inChinese());
        outside.navigate(address("/outside/" + token.group(1)));
        assertThat(outside.locator(".message .text")).containsText("is the drum on stock?");
        shoot(outside, "side/outside-390-zh");
        assertThat(Axe.breaches(outside.mainFrame())).isEmpty();
        outside.fill("#body", "有两个，明天可以送到。");
        outside.setInputFiles(
                "#attachments", new FilePayload("offer.txt", "text/plain", "100".getBytes(StandardCharsets.UTF_8)));
        outside.click("main button[type=submit]");
        assertThat(outside.locator(".notice.good")).isVisible();
        assertThat(outside.locator(".message")).hasCount(2);

        omar.navigate(address("/desk/tickets/" + number));
        assertThat(omar.locator(".side-links .unread")).isVisible();
        shoot(omar, "side/ticket-1440");
        omar.click("p.notice a");
        assertThat(omar.locator(".message .text").last()).containsText("明天可以送到");
        assertThat(omar.locator(".message .files").last()).containsText("offer.txt");
        shoot(omar, "side/thread-1440");
        assertThat(Axe.breaches(omar.mainFrame())).isEmpty();
        omar.click("[data-side-end]");
        assertThat(omar.locator(".chip.closed")).isVisible();
        omar.click(".back");
        assertThat(omar.locator(".side-links .unread")).hasCount(0);
        omar.navigate(address("/desk/tickets/" + number + "/print?story=true"));
        assertThat(omar.locator("body")).containsText("Printer broken");
        assertThat(omar.locator("body")).not().containsText("Print Service");
        await().until(() -> MAILS.subjects(agentOf(number) + "@gongdan.example", number).stream()
                .anyMatch(subject -> subject.contains("Answered from outside")));
    }
}
