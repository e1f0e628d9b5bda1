package org.gongdan.process.feel;

import org.jspecify.annotations.Nullable;

/** A compiled input cell, or a part of one, asked with a value as {@link Values} knows them. */
@FunctionalInterface
interface UnaryTest {

    UnaryTest BEYOND = value -> Verdict.BEYOND;

    Verdict on(@Nullable Object value);

    default UnaryTest not() {
        return value -> on(value).not();
    }
}
