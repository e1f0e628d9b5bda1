package org.gongdan.core;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Numbers that people send. Nobody counts beyond thirty digits, and whoever writes {@code 1e-40000000} means to keep a
 * machine busy, which would write them all out.
 */
public final class Decimals {

    /** Altogether, and before or behind the point. */
    private static final int MOST_DIGITS = 30;

    private Decimals() {}

    /** Empty where the text is no number, or none within the bounds. */
    public static Optional<BigDecimal> read(String text) {
        if (text.length() > MOST_DIGITS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new BigDecimal(text)).filter(Decimals::isBounded);
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }

    public static boolean isBounded(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && number.scale() <= MOST_DIGITS && number.scale() >= -MOST_DIGITS;
    }
}
