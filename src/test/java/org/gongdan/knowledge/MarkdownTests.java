package org.gongdan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MarkdownTests {

    @Test
    void becomesHtml() {
        assertThat(Markdown.html("# One\n\n1. **two**\n2. *three*"))
                .contains("<h2>One</h2>", "<strong>two</strong>", "<em>three</em>");
    }

    @Test
    void tagsAreShownAsTheyWereTyped() {
        assertThat(Markdown.html("<script>alert(1)</script>\n\n<img src=x onerror=alert(1)> <b>x</b>"))
                .doesNotContain("<script", "<img", "<b>")
                .contains("&lt;script&gt;");
    }

    @Test
    void linksLeadToUsualAddressesOnlyAndPicturesAreWords() {
        String html = Markdown.html("[a](javascript:alert(1)) [b](https://x.example) ![c](https://x.example/c.png)");
        assertThat(html)
                .doesNotContain("javascript", "<img")
                .contains("href=\"https://x.example\"", "noopener", "c</p>");
    }

    @Test
    void whatIsNestedWithoutEndIsShownAsItWasTyped() {
        assertThat(Markdown.html(">".repeat(19_000) + " x"))
                .doesNotContain("<blockquote")
                .contains("&gt;&gt;");
    }
}
