package org.gongdan.channel.page;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** How instants and sizes are told to one reader: in their language and their zone. */
public record Moments(MessageSource messages, Locale locale, ZoneId zone, Instant now) {

    private static final Duration NEAR = Duration.ofDays(7);

    /** Within a week the distance, beyond it the day. */
    public String relative(Instant at) {
        Duration ahead = Duration.between(now, at);
        Duration size = ahead.abs();
        if (size.compareTo(NEAR) > 0) {
            return day(at);
        }
        String side = ahead.isNegative() ? "time.past." : "time.ahead.";
        if (size.toMinutes() == 0) {
            return say("time.now");
        } else if (size.toHours() == 0) {
            return say(side + "minutes", size.toMinutes());
        } else if (size.toDays() == 0) {
            return say(side + "hours", size.toHours());
        }
        return say(side + "days", size.toDays());
    }

    /** Whether the distance is told, so that it must be kept true while the page is open. */
    public boolean isNear(Instant at) {
        return Duration.between(now, at).abs().compareTo(NEAR) <= 0;
    }

    public String exact(Instant at) {
        return at.atZone(zone).format(DateTimeFormatter.ofPattern(say("time.exact"), locale));
    }

    public String size(long bytes) {
        NumberFormat number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        return bytes < 1_048_576
                ? say("size.kilobytes", number.format((bytes + 1023) / 1024))
                : say("size.megabytes", number.format(bytes / 1_048_576.0));
    }

    private String day(Instant at) {
        ZonedDateTime then = at.atZone(zone);
        boolean thisYear = then.getYear() == now.atZone(zone).getYear();
        return then.format(DateTimeFormatter.ofPattern(say(thisYear ? "time.day" : "time.day-of-year"), locale));
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
