package org.gongdan.knowledge;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongdan.core.Spoken;

/** An article with all its versions, the newest first; {@code version} counts what was changed of it. */
public record Article(
        long id, ArticleState state, ArticleFacts facts, long uses, int version, List<ArticleText> versions) {

    /** What readers of this language get: theirs, English, or any. */
    public Optional<ArticleText> live(Locale wanted) {
        return best(wanted, versions.stream().filter(ArticleText::live).toList());
    }

    /** The same of what was written last. */
    public Optional<ArticleText> newest(Locale wanted) {
        return best(wanted, newest());
    }

    /** The last version of each language. */
    public List<ArticleText> newest() {
        return versions.stream()
                .filter(one -> versions.stream()
                        .noneMatch(other -> other.language().equals(one.language()) && other.number() > one.number()))
                .sorted(Comparator.comparingInt(text -> Spoken.TAGS.indexOf(text.language())))
                .toList();
    }

    public boolean isNewer() {
        return newest().stream().anyMatch(text -> !text.live());
    }

    private static Optional<ArticleText> best(Locale wanted, List<ArticleText> among) {
        return of(wanted.toLanguageTag(), among)
                .or(() -> of(Locale.ENGLISH.toLanguageTag(), among))
                .or(() -> among.stream().findFirst());
    }

    private static Optional<ArticleText> of(String language, List<ArticleText> among) {
        return among.stream().filter(text -> text.language().equals(language)).findFirst();
    }
}
