package org.gongdan.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gongdan.core.Spoken;
import org.gongdan.identity.start.DemoDeskRequested;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The articles of the demonstration: files {@code knowledge/<name>.<language>.md}, of which the first line is the title. */
@Component
class DemoArticles {

    private final Articles articles;

    DemoArticles(Articles articles) {
        this.articles = articles;
    }

    @EventListener
    public void make(DemoDeskRequested desk) {
        found("password", Audience.PUBLIC, List.of("access"), List.of(), List.of());
        found("printer", Audience.PUBLIC, List.of("hardware"), List.of("incident", "question"), List.of());
        found("network", Audience.PUBLIC, List.of("network"), List.of("incident"), List.of());
        found("solution", Audience.INTERNAL, List.of(), List.of("incident"), List.of("work-on-ticket"));
    }

    private void found(
            String name, Audience audience, List<String> categories, List<String> types, List<String> steps) {
        articles.found(
                new ArticleFacts(audience, categories, types, steps),
                Spoken.TAGS.stream().map(language -> read(name, language)).toList());
    }

    private static NewText read(String name, String language) {
        String file = "/knowledge/" + name + "." + language + ".md";
        try (InputStream in = Objects.requireNonNull(DemoArticles.class.getResourceAsStream(file), file)) {
            String[] text = new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", 2);
            return new NewText(language, text[0].replaceFirst("^# ", ""), text[1]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
