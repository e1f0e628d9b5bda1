package org.gongdan.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An interval of one day by the clock on the wall, in seconds since its midnight, the end excluded: written
 * {@code 08:30-12:00}, seconds where needed, the end of the day as {@code 24:00}. What crosses midnight is two of them.
 */
public record Hours(int from, int to) {

    static final int DAY = 86_400;

    private static final Pattern WRITTEN =
            Pattern.compile("(\\d\\d):(\\d\\d)(?::(\\d\\d))?\\s*[-–]\\s*(\\d\\d):(\\d\\d)(?::(\\d\\d))?");

    public static final Hours ALL_DAY = new Hours(0, DAY);

    public Hours {
        if (from < 0 || from >= to || to > DAY) {
            throw new IllegalArgumentException("No interval of a day: " + from + " to " + to);
        }
    }

    /** Throws IllegalArgumentException for what is not an interval of a day. */
    @JsonCreator
    public static Hours of(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not written like 08:30-12:00: " + written);
        }
        return new Hours(second(parts, 1), second(parts, 4));
    }

    @JsonValue
    @Override
    public String toString() {
        return written(from) + "-" + written(to);
    }

    private static int second(Matcher parts, int group) {
        int minutes = Integer.parseInt(parts.group(group + 1));
        int seconds = parts.group(group + 2) == null ? 0 : Integer.parseInt(parts.group(group + 2));
        if (minutes > 59 || seconds > 59) {
            throw new IllegalArgumentException("Not a time of the day: " + parts.group());
        }
        return Integer.parseInt(parts.group(group)) * 3600 + minutes * 60 + seconds;
    }

    private static String written(int second) {
        String minute = "%02d:%02d".formatted(second / 3600, second / 60 % 60);
        return second % 60 == 0 ? minute : minute + ":%02d".formatted(second % 60);
    }
}
