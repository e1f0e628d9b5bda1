package org.gongdan.process.guard.form;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.gongdan.core.Decimals;
import org.gongdan.core.InvalidException.FieldError;
import org.jspecify.annotations.Nullable;

/** Compares answers with the form that asked for them. The same rules as in the browser, plus: nothing that was not asked. */
public final class FormValidator {

    /** Date, time, or both, as form-js writes them. */
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}.*)?|\\d{2}:\\d{2}.{0,10}");

    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    private final FormSchema schema;

    public FormValidator(FormSchema schema) {
        this.schema = schema;
    }

    /** What is wrong with the answers: field and message key; the first argument of each is the field's label. */
    public List<FieldError> errors(Map<String, ? extends @Nullable Object> answers) {
        List<FieldError> errors = new ArrayList<>();
        schema.fields().values().stream()
                .map(field -> error(field, answers))
                .filter(Objects::nonNull)
                .forEach(errors::add);
        answers.keySet().stream()
                .filter(name -> !schema.fields().containsKey(name))
                .forEach(name -> errors.add(unknown(name)));
        return errors;
    }

    static FieldError unknown(String name) {
        return new FieldError(name, "process.answer.unknown", name);
    }

    private @Nullable FieldError error(FormField field, Map<String, ? extends @Nullable Object> answers) {
        Object answer = answers.get(field.key());
        if (isEmpty(answer)) {
            return isRequired(field, answers) ? wrong(field, "required") : null;
        }
        return switch (field.kind()) {
            case TEXT -> text(field, answer);
            case NUMBER -> number(field, answer);
            case CHECK -> check(field, answer);
            case CHOICE -> isChoice(answer, field) ? null : wrong(field, "choice");
            case CHOICES -> choices(field, answer);
            case DATE -> date(field, answer);
        };
    }

    private boolean isRequired(FormField field, Map<String, ? extends @Nullable Object> answers) {
        FormField.When when = field.requiredWhen();
        return field.required() || when != null && when.value().equals(String.valueOf(answers.get(when.key())));
    }

    private boolean isEmpty(@Nullable Object answer) {
        return answer == null
                || answer instanceof String text && text.isBlank()
                || answer instanceof Collection<?> many && many.isEmpty();
    }

    private @Nullable FieldError text(FormField field, Object answer) {
        if (!(answer instanceof String text)) {
            return wrong(field, "text");
        } else if (text.length() > field.maxLength()) {
            return wrong(field, "too-long", field.maxLength());
        } else if (text.length() < field.minLength()) {
            return wrong(field, "too-short", field.minLength());
        } else if (UNREADABLE.matcher(text).find()) {
            return wrong(field, "unreadable");
        }
        Pattern pattern = field.pattern();
        return pattern == null || pattern.matcher(text).find() ? null : wrong(field, "pattern");
    }

    private @Nullable FieldError number(FormField field, Object answer) {
        if (!(answer instanceof Number number) || !Double.isFinite(number.doubleValue())) {
            return wrong(field, "number");
        }
        BigDecimal value = new BigDecimal(number.toString());
        if (!Decimals.isBounded(value)) {
            return wrong(field, "number");
        }
        if (field.min() != null && value.compareTo(field.min()) < 0) {
            return wrong(field, "too-small", field.min());
        }
        if (field.max() != null && value.compareTo(field.max()) > 0) {
            return wrong(field, "too-large", field.max());
        }
        Integer decimals = field.decimals();
        return decimals != null && value.stripTrailingZeros().scale() > decimals
                ? wrong(field, "too-precise", decimals)
                : null;
    }

    private @Nullable FieldError check(FormField field, Object answer) {
        if (!(answer instanceof Boolean checked)) {
            return wrong(field, "yes-no");
        }
        return field.required() && !checked ? wrong(field, "required") : null;
    }

    private @Nullable FieldError choices(FormField field, Object answer) {
        boolean listed = answer instanceof Collection<?> many
                && many.size() <= field.values().size()
                && many.stream().allMatch(one -> one != null && isChoice(one, field));
        return listed ? null : wrong(field, "choice");
    }

    private boolean isChoice(Object answer, FormField field) {
        return (answer instanceof String || answer instanceof Boolean || answer instanceof Number)
                && field.values().contains(answer.toString());
    }

    private @Nullable FieldError date(FormField field, Object answer) {
        boolean readable = answer instanceof Date || answer instanceof String text && isDate(text);
        return readable ? null : wrong(field, "date");
    }

    private boolean isDate(String text) {
        if (text.length() > 40 || !DATE.matcher(text).matches()) {
            return false;
        }
        try {
            if (text.indexOf('-') == 4) {
                DateTimeFormatter.ISO_LOCAL_DATE.parse(text.substring(0, 10));
            }
            return true;
        } catch (DateTimeException wrong) {
            return false;
        }
    }

    private FieldError wrong(FormField field, String what, Object... bounds) {
        Object[] arguments = new Object[bounds.length + 1];
        arguments[0] = field.label();
        System.arraycopy(bounds, 0, arguments, 1, bounds.length);
        return new FieldError(field.key(), "process.answer." + what, arguments);
    }
}
