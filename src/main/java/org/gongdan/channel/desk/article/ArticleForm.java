package org.gongdan.channel.desk.article;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.core.Fields;
import org.gongdan.core.Spoken;
import org.gongdan.knowledge.Article;
import org.gongdan.knowledge.ArticleFacts;
import org.gongdan.knowledge.ArticleText;
import org.gongdan.knowledge.Audience;
import org.gongdan.knowledge.NewText;
import org.springframework.util.MultiValueMap;

/** An article as it is typed: facts, and title and body in each language. */
record ArticleForm(
        String audience, List<String> categories, List<String> types, String steps, Map<String, NewText> texts) {

    static final ArticleForm EMPTY =
            of(new ArticleFacts(Audience.INTERNAL, List.of(), List.of(), List.of()), List.of());

    static ArticleForm of(Article article) {
        return of(article.facts(), article.newest());
    }

    private static ArticleForm of(ArticleFacts facts, List<ArticleText> written) {
        Map<String, NewText> texts = new LinkedHashMap<>();
        Spoken.TAGS.forEach(language -> texts.put(language, new NewText(language, "", "")));
        written.forEach(text -> texts.put(text.language(), new NewText(text.language(), text.title(), text.body())));
        return new ArticleForm(
                facts.audience().wire(), facts.categories(), facts.types(), String.join(", ", facts.steps()), texts);
    }

    static ArticleForm of(MultiValueMap<String, String> typed) {
        Map<String, NewText> texts = new LinkedHashMap<>();
        Spoken.TAGS.forEach(language -> texts.put(
                language, new NewText(language, text(typed, "title." + language), text(typed, "body." + language))));
        return new ArticleForm(
                text(typed, "audience"),
                typed.getOrDefault("categories", List.of()),
                typed.getOrDefault("types", List.of()),
                text(typed, "steps"),
                texts);
    }

    ArticleFacts facts() {
        Fields fields = new Fields();
        Audience read = fields.choice("audience", audience, Audience.class, Audience.INTERNAL);
        fields.refuse();
        return new ArticleFacts(
                read,
                categories,
                types,
                Arrays.stream(steps.split("[\\s,，、]+"))
                        .filter(step -> !step.isEmpty())
                        .toList());
    }

    List<NewText> written() {
        return List.copyOf(texts.values());
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        return Objects.requireNonNullElse(typed.getFirst(field), "");
    }
}
