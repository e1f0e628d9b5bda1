package org.gongdan.studio.lint;

import org.jspecify.annotations.Nullable;

/** A rule that a file breaks: where, and a sentence that says what to do. No element means the file as a whole. */
public record Finding(String rule, String file, @Nullable String element, String sentence) {

    @Override
    public String toString() {
        return file + ": " + (element == null ? "" : element + ": ") + sentence;
    }
}
