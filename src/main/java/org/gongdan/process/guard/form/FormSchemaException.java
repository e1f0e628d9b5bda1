package org.gongdan.process.guard.form;

import java.util.List;
import java.util.stream.Collectors;

/** A form that the server could not check, and therefore does not take. */
public class FormSchemaException extends RuntimeException {

    private final transient List<Reason> reasons;

    FormSchemaException(List<Reason> reasons) {
        super(reasons.stream().map(Reason::toString).collect(Collectors.joining("\n")));
        this.reasons = List.copyOf(reasons);
    }

    public List<Reason> sentences() {
        return reasons;
    }

    /** The field's key or id (empty for the form as a whole) and what is wrong with it. */
    public record Reason(String field, String text) {

        @Override
        public String toString() {
            return field.isEmpty() ? text : field + ": " + text;
        }
    }
}
