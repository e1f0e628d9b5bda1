package org.gongdan.core;

import java.util.List;

/** Input that cannot be taken as it is. Answered as 400, naming each field. */
public class InvalidException extends RuntimeException {

    private final transient List<FieldError> errors;

    public InvalidException(List<FieldError> errors) {
        super(errors.toString());
        this.errors = List.copyOf(errors);
    }

    public InvalidException(String field, String key, Object... arguments) {
        this(List.of(new FieldError(field, key, arguments)));
    }

    public List<FieldError> errors() {
        return errors;
    }

    /** One field and the message key of the sentence that says what is wrong with it. */
    public record FieldError(String field, String key, Object... arguments) implements Sentence {}
}
