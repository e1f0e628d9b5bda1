package org.gongdan.channel.desk.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongdan.core.InvalidException;
import org.jspecify.annotations.Nullable;

/** A length of time as people type it: {@code 90}, {@code 1:30}, {@code 1h 30m}, {@code 1,5 h}, {@code 1小时30分}. */
final class TypedLength {

    private static final String HOURS = "(?:h|hr|hrs|hours?|小时|个小时|时|钟头|小時|個小時|時|鐘頭)";
    private static final String MINUTES = "(?:m|min|mins|minutes?|分|分钟|分鐘)";

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,3}):([0-5]\\d)");
    private static final Pattern BARE = Pattern.compile("(\\d{1,5})" + MINUTES + "?");
    private static final Pattern SPOKEN =
            Pattern.compile("(\\d{1,3}(?:[.,]\\d{1,2})?)" + HOURS + "(?:(\\d{1,3})" + MINUTES + "?)?");

    private TypedLength() {}

    /** In minutes; refused as the field {@code length} where nobody can tell what is meant. */
    static int read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", "");
        Matcher clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return Integer.parseInt(clock.group(1)) * 60 + Integer.parseInt(clock.group(2));
        }
        Matcher bare = BARE.matcher(text);
        if (bare.matches()) {
            return Integer.parseInt(bare.group(1));
        }
        Matcher spoken = SPOKEN.matcher(text);
        if (!spoken.matches()) {
            throw new InvalidException("length", "ticket.invalid.length");
        }
        return hours(spoken.group(1)) + minutes(spoken.group(2));
    }

    /** As it can be read again, in letters that every keyboard has. */
    static String write(long minutes) {
        return minutes < 60 ? minutes + "m" : minutes / 60 + "h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + "m");
    }

    private static int hours(String number) {
        return new BigDecimal(number.replace(',', '.'))
                .multiply(BigDecimal.valueOf(60))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
    }

    private static int minutes(@Nullable String number) {
        return number == null ? 0 : Integer.parseInt(number);
    }
}
