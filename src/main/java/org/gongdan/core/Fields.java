package org.gongdan.core;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException.FieldError;
import org.jspecify.annotations.Nullable;

/** Reads the texts of a body into values and keeps a list of all that is wrong, so that one answer names every field. */
public final class Fields {

    private final List<FieldError> errors = new ArrayList<>();

    /** Fields nobody knows are refused by name: a misspelt field must not vanish silently. */
    public Fields unknown(@Nullable Map<String, Object> unknown) {
        if (unknown != null) {
            unknown.keySet().forEach(field -> errors.add(new FieldError(field, "api.invalid.unknown-field")));
        }
        return this;
    }

    public <E extends Enum<E> & Wire> E choice(String field, @Nullable String value, Class<E> type, E otherwise) {
        E chosen = choice(field, value, type);
        return chosen == null ? otherwise : chosen;
    }

    public <E extends Enum<E> & Wire> @Nullable E choice(String field, @Nullable String value, Class<E> type) {
        if (value == null || value.isEmpty()) {
            return null;
        }
        try {
            return Wire.of(type, value);
        } catch (IllegalArgumentException unknown) {
            String choices =
                    Arrays.stream(type.getEnumConstants()).map(Wire::wire).collect(Collectors.joining(", "));
            errors.add(new FieldError(field, "api.invalid.choice", choices));
            return null;
        }
    }

    public @Nullable Instant instant(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            return java.time.OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeException broken) {
            errors.add(new FieldError(field, "api.invalid.instant"));
            return null;
        }
    }

    /** An absent text is empty; whether that will do is the ticket's rule, which names the field just so. */
    public String text(String field, @Nullable String value) {
        if (value == null || value.isBlank()) {
            errors.add(new FieldError(field, "ticket.invalid.required"));
            return "";
        }
        return value;
    }

    /** Empty where it does not match: refused with the sentence before anybody reads it. */
    public String matching(String field, @Nullable String value, String pattern, String sentence) {
        String text = text(field, value);
        check(field, text.isEmpty() || text.matches(pattern), sentence);
        return text;
    }

    /** A constant written in lower case. */
    public <E extends Enum<E>> Optional<E> constant(String field, String value, Class<E> type) {
        Optional<E> constant = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst();
        check(field, constant.isPresent(), "api.invalid.value");
        return constant;
    }

    public void check(String field, boolean holds, String sentence, Object... arguments) {
        if (!holds) {
            errors.add(new FieldError(field, sentence, arguments));
        }
    }

    public boolean isAny() {
        return !errors.isEmpty();
    }

    public void refuse() {
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
