package org.gongdan.knowledge;

import java.time.Instant;

/** One version of an article in one language; the body is Markdown. */
public record ArticleText(
        String language, int number, String title, String body, String authorName, Instant writtenAt, boolean live) {

    public String html() {
        return Markdown.html(body);
    }
}
