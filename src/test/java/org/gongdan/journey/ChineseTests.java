package org.gongdan.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.gongdan.BrowserTest;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.junit.jupiter.api.Test;

/** What models and teams are called, in front of somebody who reads Chinese: no English is left among the names. */
class ChineseTests extends BrowserTest {

    /** Numbers, versions and VIP are the same in both languages. */
    private static final String ENGLISH = "() => [...document.querySelectorAll('%s')].map((part) => part.textContent)"
            + ".filter((text) => /[a-z]{3}/i.test(text.replaceAll('VIP', '')))";

    private static final String FORM =
            "#task-name, .guidance, .task-form label, .fjs-form-field-description, .fjs-dropdownlist-item";

    /** Names of steps that stand out of their boxes. */
    private static final String TOO_WIDE = """
            () => [...document.querySelectorAll('.djs-shape[data-element-id^=Activity_]')].filter((step) => {
              const text = step.querySelector('text');
              const box = step.querySelector('rect').getBoundingClientRect();
              const name = text?.getBoundingClientRect() ?? box;
              return name.left < box.left || name.right > box.right || name.top < box.top || name.bottom > box.bottom;
            }).map((step) => step.dataset.elementId)""";

    @Test
    void anAgentReadsReasonsDiagramsAndFormsInChinese() {
        TicketNumber number = printerBroken(cast.sunLi());
        Page page = signedIn(agentOf(number), Window.DESK.inChinese());
        page.navigate(address("/desk/tickets/" + number));
        assertThat(page.locator("#task-name")).hasText("处理工单");
        assertThat(page.locator("#task .task-form")).containsText("将原样发给客户");
        assertThat(page.locator(".side")).containsText("基础设施");
        assertThat(english(page, FORM)).isEmpty();
        shoot(page, "chinese/work");

        page.navigate(address("/desk/tickets/" + number + "?tab=timeline"));
        page.evaluate("() => document.querySelectorAll('.timeline details').forEach((one) => { one.open = true; })");
        assertThat(page.locator(".timeline")).containsText("工单优先级 v");
        assertThat(page.locator(".timeline")).containsText("VIP：团队无法工作，优先处理。");
        assertThat(english(page, ".timeline .reason, .timeline dt")).isEmpty();
        shoot(page, "chinese/timeline");

        page.navigate(address("/desk/tickets/" + number + "?tab=diagram"));
        assertThat(page.locator("[data-element-id=Activity_WorkOnTicket] text").first())
                .hasText("处理工单");
        assertThat(page.locator(".drawing h2").first()).containsText("故障处理");
        assertThat(english(page, ".drawing text, .drawing h2, .drawing .hint")).isEmpty();
        assertThat((List<?>) page.evaluate(TOO_WIDE)).isEmpty();
        shoot(page, "chinese/diagram");
    }

    @Test
    void anAgentSortsInChineseOnTheDeskAndInTasklist() {
        TicketNumber unsure = open(cast.sunLi(), "有点奇怪", "请看一下。");
        awaitTask(unsure, "Triage ticket");
        Page page = signedIn("li.wei", Window.DESK.inChinese());
        page.navigate(address("/desk/tickets/" + unsure));
        assertThat(page.locator("#task-name")).hasText("人工分诊");
        page.click(".fjs-form-field-select:has-text('类别') .fjs-input-group");
        assertThat(page.locator(".fjs-dropdownlist-item").first()).hasText("硬件");
        assertThat(english(page, FORM)).isEmpty();
        shoot(page, "chinese/triage");

        page.navigate(address("/camunda/app/tasklist/default/#/?task=" + task(unsure)));
        assertThat(page.locator(".fjs-container")).containsText("要动手处理的是什么");
        shoot(page, "chinese/tasklist");
    }

    @Test
    void aSolutionIsConfirmedInChinese() {
        TicketNumber number = printerBroken(cast.sunLi());
        actions.complete(
                Actor.of(cast.helen(), Channel.DESK),
                number,
                task(number),
                Map.of("solution", "已更换硒鼓，请重新打印。", "resolutionCode", "fixed"),
                null);
        awaitTask(number, "Confirm solution");
        Page page = signedIn(String.valueOf(tickets.find(cast.helen(), number).assignee()), Window.DESK.inChinese());
        page.navigate(address("/desk/tickets/" + number));
        assertThat(page.locator("#task-name")).hasText("确认解决方案");
        assertThat(page.locator("#task .task-form")).containsText("是，关闭工单");
        assertThat(english(page, FORM)).isEmpty();
        shoot(page, "chinese/confirm");

        Page sunLi = signedIn("sun.li", Window.DESK.inChinese());
        sunLi.navigate(address("/requests/" + number));
        assertThat(english(sunLi, ".progress, .confirm label, .confirm button")).isEmpty();
        shoot(sunLi, "chinese/portal");
    }

    private static List<?> english(Page page, String where) {
        return (List<?>) page.evaluate(ENGLISH.formatted(where));
    }
}
