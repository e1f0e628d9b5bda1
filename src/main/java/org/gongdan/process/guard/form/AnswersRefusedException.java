package org.gongdan.process.guard.form;

import java.util.List;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.gongdan.core.InvalidException.FieldError;

/**
 * Answers that do not fit the form. The engine's REST API answers this family of exceptions (and no other) with 400; the
 * message names each field in a sentence.
 */
public class AnswersRefusedException extends FormFieldValidationException {

    private final transient List<FieldError> errors;

    AnswersRefusedException(List<FieldError> errors, String message) {
        super(errors.get(0).field(), message);
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
