package org.gongdan.process.feel;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.function.IntPredicate;
import org.camunda.feel.syntaxtree.ArithmeticNegation;
import org.camunda.feel.syntaxtree.ConstBool;
import org.camunda.feel.syntaxtree.ConstDate;
import org.camunda.feel.syntaxtree.ConstDateTime;
import org.camunda.feel.syntaxtree.ConstDayTimeDuration;
import org.camunda.feel.syntaxtree.ConstLocalDateTime;
import org.camunda.feel.syntaxtree.ConstLocalTime;
import org.camunda.feel.syntaxtree.ConstNull$;
import org.camunda.feel.syntaxtree.ConstNumber;
import org.camunda.feel.syntaxtree.ConstString;
import org.camunda.feel.syntaxtree.Exp;
import org.jspecify.annotations.Nullable;

/**
 * The values that FEEL and Java agree on, one Java class for each FEEL type: null, text, boolean, number (BigDecimal),
 * date, time, date and time with and without zone, and duration in days. Everything else is {@link #BEYOND}.
 */
final class Values {

    static final Object BEYOND = new Object();

    private static final Set<Class<?>> AS_THEY_ARE = Set.of(
            BigDecimal.class,
            LocalDate.class,
            LocalTime.class,
            LocalDateTime.class,
            ZonedDateTime.class,
            Duration.class);

    private Values() {}

    /** The value of a variable as FEEL sees it. */
    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short) {
            return BigDecimal.valueOf(((Number) value).longValue());
        }
        if (value instanceof Double number) {
            return Double.isFinite(number) ? new BigDecimal(number.toString()) : null;
        }
        if (value instanceof OffsetDateTime time) {
            return time.toZonedDateTime();
        }
        if (value.getClass() == Date.class) {
            return LocalDateTime.ofInstant(((Date) value).toInstant(), ZoneId.systemDefault());
        }
        return AS_THEY_ARE.contains(value.getClass()) ? value : BEYOND;
    }

    /** The value that stands in a cell. */
    static @Nullable Object literal(Exp cell) {
        if (cell instanceof ConstString text) {
            return text.value();
        }
        if (cell instanceof ConstNumber number) {
            return number.value().bigDecimal();
        }
        if (cell instanceof ArithmeticNegation negation && negation.x() instanceof ConstNumber number) {
            return number.value().unary_$minus().bigDecimal();
        }
        if (cell instanceof ConstBool bool) {
            return bool.value();
        }
        return cell == ConstNull$.MODULE$ ? null : dateOrTime(cell);
    }

    private static Object dateOrTime(Exp cell) {
        if (cell instanceof ConstDate date) {
            return date.value();
        }
        if (cell instanceof ConstLocalTime time) {
            return time.value();
        }
        if (cell instanceof ConstLocalDateTime time) {
            return time.value();
        }
        if (cell instanceof ConstDateTime time) {
            return time.value();
        }
        return cell instanceof ConstDayTimeDuration duration ? duration.value() : BEYOND;
    }

    static Verdict equal(@Nullable Object value, @Nullable Object other) {
        if (value == BEYOND || other == BEYOND) {
            return Verdict.BEYOND;
        }
        if (value == null || other == null) {
            return Verdict.of(value == other);
        }
        if (value.getClass() != other.getClass()) {
            return Verdict.UNKNOWN;
        }
        return Verdict.of(
                value instanceof BigDecimal number ? number.compareTo((BigDecimal) other) == 0 : value.equals(other));
    }

    /** Only values of one type have an order, and booleans have none. */
    @SuppressWarnings("unchecked")
    static Verdict compare(@Nullable Object value, @Nullable Object other, IntPredicate sign) {
        if (value == BEYOND || other == BEYOND) {
            return Verdict.BEYOND;
        }
        if (value == null || other == null || value instanceof Boolean || value.getClass() != other.getClass()) {
            return Verdict.UNKNOWN;
        }
        return Verdict.of(sign.test(((Comparable<Object>) value).compareTo(other)));
    }
}
