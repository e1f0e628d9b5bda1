package org.gongdan.ticket.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.jspecify.annotations.Nullable;

/** What somebody says they worked: so many minutes on one day. {@code what} may be empty. */
public record Work(
        int minutes, LocalDate day, String what, @Nullable Activity activity) {

    /** The most of one entry: a whole day. */
    public static final int MOST = 24 * 60;

    /** The longest text of an entry. */
    public static final int LONGEST = 200;

    /** So long afterwards somebody may still remember. */
    private static final int DAYS = 366;

    public Work {
        what = what.strip();
    }

    /** {@code today} is the day where the person is: nobody has worked tomorrow. */
    void check(LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        if (minutes < 1 || minutes > MOST) {
            errors.add(new FieldError("minutes", "ticket.invalid.minutes", MOST / 60));
        }
        if (day.isAfter(today)) {
            errors.add(new FieldError("day", "ticket.invalid.day-ahead"));
        } else if (day.isBefore(today.minusDays(DAYS))) {
            errors.add(new FieldError("day", "ticket.invalid.day-long-past"));
        }
        if (what.length() > LONGEST) {
            errors.add(new FieldError("what", "ticket.invalid.too-long", LONGEST));
        } else if (what.indexOf('\0') >= 0) {
            errors.add(new FieldError("what", "ticket.invalid.characters"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
    }
}
