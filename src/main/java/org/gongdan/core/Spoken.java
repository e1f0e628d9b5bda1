package org.gongdan.core;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The languages of pages, sentences, mails and models; the first is spoken where nothing else is known. */
public final class Spoken {

    public static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE, Locale.TRADITIONAL_CHINESE);

    public static final List<String> TAGS =
            LANGUAGES.stream().map(Locale::toLanguageTag).toList();

    private static final Set<String> WRITE_TRADITIONAL = Set.of("TW", "HK", "MO");

    private Spoken() {}

    /** What somebody who wants that language reads best. Of Chinese the script decides, or how it is written in the country. */
    public static Optional<Locale> closest(Locale wanted) {
        if (wanted.getLanguage().equals("zh")) {
            return Optional.of(isTraditional(wanted) ? Locale.TRADITIONAL_CHINESE : Locale.SIMPLIFIED_CHINESE);
        }
        return LANGUAGES.stream()
                .filter(one -> one.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    private static boolean isTraditional(Locale wanted) {
        return wanted.getScript().isEmpty()
                ? WRITE_TRADITIONAL.contains(wanted.getCountry())
                : wanted.getScript().equals("Hant");
    }
}
