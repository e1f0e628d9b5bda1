package org.gongdan.process.field;

import java.util.Locale;
import java.util.Map;

/** A text in the languages of the pages. Without Chinese ones readers get the English. */
public record Said(String english, String simplified, String traditional) {

    public static final Said NOTHING = new Said("", "", "");

    public Said {
        english = english.strip();
        simplified = simplified.strip();
        traditional = traditional.strip();
    }

    /** The others than English, by the name that a form's own words have. */
    Map<String, String> others() {
        return Map.of(
                Locale.SIMPLIFIED_CHINESE.toString(), simplified, Locale.TRADITIONAL_CHINESE.toString(), traditional);
    }
}
