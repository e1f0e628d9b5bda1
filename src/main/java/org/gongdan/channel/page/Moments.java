package org.gongdan.channel.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How instants and sizes are told to one reader: in their language and their zone. */
public record Moments(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    private static final Duration NEAR = Duration.ofDays(7);

    /** Within a week the distance, to the minute below a day and to the hour below a week; beyond it the day. */
    public String relative(Instant at) {
        Duration ahead = Duration.between(now, at);
        if (!isNear(at)) {
            return day(at);
        }
        Duration size = rounded(ahead.abs());
        return size.isZero() ? say("time.now") : say(ahead.isNegative() ? "time.past" : "time.ahead", length(size));
    }

    private static Duration rounded(Duration size) {
        Duration minutes = Duration.ofMinutes((size.toSeconds() + 30) / 60);
        return minutes.toDays() == 0 ? minutes : Duration.ofHours((minutes.toMinutes() + 30) / 60);
    }

    private String length(Duration size) {
        if (size.toDays() > 0) {
            return size.toHoursPart() == 0
                    ? say("time.length.days", size.toDays())
                    : say("time.length.days-hours", size.toDays(), size.toHoursPart());
        } else if (size.toHours() == 0) {
            return say("time.length.minutes", size.toMinutes());
        }
        return size.toMinutesPart() == 0
                ? say("time.length.hours", size.toHours())
                : say("time.length.hours-minutes", size.toHours(), size.toMinutesPart());
    }

    /** Whether the distance is told, so that it must be kept true while the page is open. */
    public boolean isNear(Instant at) {
        return Duration.between(now, at).abs().compareTo(NEAR) <= 0;
    }

    public String exact(Instant at) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(say("time.exact"), locale));
    }

    /** The time of day, with the day where that is another one. */
    public String clock(Instant at) {
        boolean today = at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? at.atZone(zone).format(DateTimeFormatter.ofPattern(say("time.clock"), locale)) : exact(at);
    }

    /** How many milliseconds are left; none where it has passed. */
    public long until(Instant at) {
        return Math.max(0, Duration.between(now, at).toMillis());
    }

    public String size(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return bytes < 1_048_576
                ? say("size.kilobytes", number.format((bytes + 1023) / 1024))
                : say("size.megabytes", number.format(bytes / 1_048_576.0));
    }

    private String day(Instant at) {
        return day(at.atZone(zone).toLocalDate());
    }

    /** A day of the calendar, wherever the reader is; the year only where it is another one. */
    public String day(LocalDate then) {
        boolean thisYear = then.getYear() == now.atZone(zone).getYear();
        return then.format(DateTimeFormatter.ofPattern(say(thisYear ? "time.day" : "time.day-of-year"), locale));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
