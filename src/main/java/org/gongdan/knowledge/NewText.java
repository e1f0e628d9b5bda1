package org.gongdan.knowledge;

/** An article in one language as it is typed. */
public record NewText(String language, String title, String body) {

    public NewText {
        title = title.strip();
        body = body.strip().replace("\r\n", "\n");
    }

    boolean isEmpty() {
        return title.isEmpty() && body.isEmpty();
    }
}
