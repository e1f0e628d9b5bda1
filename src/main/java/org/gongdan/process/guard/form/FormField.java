package org.gongdan.process.guard.form;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One field that a person fills in: its key is the process variable. Null means no such bound. */
record FormField(
        String key,
        String label,
        Kind kind,
        boolean required,
        @Nullable When requiredWhen,
        int minLength,
        int maxLength,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        @Nullable Integer decimals,
        @Nullable Pattern pattern,
        Set<String> values) {

    /** Required as well where the answer to another field is this one. */
    record When(String key, String value) {}

    enum Kind {
        TEXT,
        NUMBER,
        CHECK,
        CHOICE,
        CHOICES,
        DATE
    }
}
