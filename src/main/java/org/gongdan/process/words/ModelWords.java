package org.gongdan.process.words;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Translates what models say for whoever is being answered. */
@Component
public class ModelWords {

    private static final int MOST_FILES = 100;

    private final WordRows rows;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();
    private final Map<String, Translation> joined = new ConcurrentHashMap<>();

    ModelWords(WordRows rows) {
        this.rows = rows;
    }

    /** By the files deployed last, in the language of the page or of the program's request. Ask once for many texts. */
    public Translation translation() {
        return in(LocaleContextHolder.getLocale());
    }

    /** English is what the models speak themselves. */
    public Translation in(Locale locale) {
        if (locale.getLanguage().equals("en")) {
            return Translation.NONE;
        }
        List<String> newest = rows.newest(language(locale));
        if (joined.size() > MOST_FILES) {
            joined.clear();
        }
        return joined.computeIfAbsent(language(locale) + newest, files -> join(newest, language(locale)));
    }

    /** The translations deployed last; none for English. */
    public List<WordsOfModels> files(Locale locale) {
        return rows.newest(language(locale)).stream()
                .map(id -> new WordsOfModels(
                        id, rows.name(id).replaceFirst("/.*", ""), words(id).size()))
                .toList();
    }

    /** As it was deployed. */
    public byte[] content(WordsOfModels file) {
        return rows.stored(file.id()).content();
    }

    /** A folder's translations in one language, and how many texts they translate. */
    public record WordsOfModels(String id, String folder, int texts) {}

    private Translation join(List<String> files, String language) {
        Map<String, String> words = new HashMap<>();
        files.forEach(id -> words.putAll(words(id)));
        return new Translation(language, words);
    }

    private static String language(Locale locale) {
        return locale.getCountry().isEmpty() ? locale.getLanguage() : locale.getLanguage() + "_" + locale.getCountry();
    }

    /** A deployed file never changes, so it is read once; the guard let in none that cannot be read. */
    private Map<String, String> words(String id) {
        if (known.size() > MOST_FILES) {
            known.clear();
        }
        return known.computeIfAbsent(id, one -> WordFile.parse(rows.stored(one).content()));
    }
}
