package org.gongdan.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongdan.core.Fields;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Plans who works when, and keeps the shifts that have a name. */
@Component
@Transactional
public class WorkingWeeks {

    public static final int LONGEST_NAME = 40;

    private static final int MOST = 100;
    private static final int MOST_A_DAY = 4;
    private static final int LONGEST_LINE = 200;
    private static final int WEEK = 7;
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;，；、]\\s*");
    /** Begins with a letter, or it could not be told from hours. */
    private static final Pattern NAME = Pattern.compile("\\p{L}[^\\p{Cntrl}\\p{Cs},;，；、]*");

    private final ShiftRows rows;
    private final Rosters rosters;
    private final Leading leading;
    private final Audit audit;
    private final Clock clock;

    WorkingWeeks(ShiftRows rows, Rosters rosters, Leading leading, Audit audit, Clock clock) {
        this.rows = rows;
        this.rosters = rosters;
        this.leading = leading;
        this.audit = audit;
        this.clock = clock;
    }

    /** All that somebody's hours ever were, or will be; in the order of their beginning. */
    @Transactional(readOnly = true)
    public List<WorkingWeek> of(Viewer viewer, String account) {
        leading.ledOrSelf(viewer, account);
        Instant now = clock.instant();
        return rosters.of(List.of(account), now, now).get(account).weeks();
    }

    /** From a date on these hours count; what was planned from that very date on is replaced. */
    public void plan(Viewer by, String account, NewWeek week, Fields fields) {
        leading.led(by, account);
        int weeks = week.hours().size() / WEEK;
        fields.check(
                "hours", weeks >= 1 && weeks <= WorkingWeek.MOST_WEEKS, "shift.invalid.weeks", WorkingWeek.MOST_WEEKS);
        fields.check("validFrom", isNear(week.validFrom()), "shift.invalid.date");
        fields.refuse();
        List<Planned> planned = read(week.hours().subList(0, weeks * WEEK), fields);
        fields.check("hours-0", !planned.isEmpty(), "shift.invalid.no-hours");
        fields.refuse();
        rows.unplan(account, week.validFrom());
        if (rows.planned(account) >= MOST) {
            throw new RefusedException("shift.refused.too-many-weeks", MOST);
        }
        long id = rows.plan(account, week.validFrom(), week.zone().getId(), weeks, by.accountId(), clock.instant());
        planned.forEach(one -> rows.work(
                id,
                one.place() / WEEK + 1,
                one.place() % WEEK + 1,
                one.shift(),
                one.shift() == null ? one.time().begins() : null,
                one.shift() == null ? one.time().ends() : null));
        audit.record(by.accountId(), "working-week-planned", account + " " + week.validFrom());
    }

    /** What counted before counts on; without any the person is always there. */
    public void remove(Viewer by, String account, LocalDate validFrom) {
        leading.led(by, account);
        if (rows.unplan(account, validFrom) == 0) {
            throw new NotFoundException("shift.not-found");
        }
        audit.record(by.accountId(), "working-week-removed", account + " " + validFrom);
    }

    @Transactional(readOnly = true)
    public List<NamedShift> shifts() {
        return rows.shifts().stream()
                .map(row -> new NamedShift(row.id(), row.name(), new ShiftTime(row.begins(), row.ends())))
                .toList();
    }

    /** A shift that has this name already gets the hours, for all who work it; managers and administrators may. */
    public void name(Viewer by, String name, String hours, Fields fields) {
        permit(by);
        String written = name.strip();
        fields.check(
                "name",
                written.length() <= LONGEST_NAME && NAME.matcher(written).matches(),
                "shift.invalid.name",
                LONGEST_NAME);
        Optional<ShiftTime> time = ShiftTime.of(hours);
        fields.check("time", time.isPresent(), "shift.invalid.hours");
        fields.refuse();
        boolean known = find(shifts(), written).isPresent();
        if (known && !Leading.leadsAll(by)) {
            throw new RefusedException("shift.refused.known", written);
        }
        if (!known && rows.shifts().size() >= MOST) {
            throw new RefusedException("shift.refused.too-many-shifts", MOST);
        }
        rows.name(written, time.orElseThrow().begins(), time.orElseThrow().ends());
        audit.record(by.accountId(), "shift-named", written + " " + time.orElseThrow());
    }

    public void unname(Viewer by, long id) {
        permit(by);
        if (rows.unname(id) == 0 && rows.isWorked(id)) {
            throw new RefusedException("shift.refused.worked");
        }
        audit.record(by.accountId(), "shift-unnamed", String.valueOf(id));
    }

    private record Planned(
            int place, ShiftTime time, @Nullable Long shift) {}

    private List<Planned> read(List<String> hours, Fields fields) {
        List<NamedShift> shifts = shifts();
        List<Planned> planned = new ArrayList<>();
        for (int place = 0; place < hours.size(); place++) {
            String line = hours.get(place).strip();
            fields.check("hours-" + place, line.length() <= LONGEST_LINE, "shift.invalid.hours");
            String[] parts = line.isEmpty() || line.length() > LONGEST_LINE ? new String[0] : BETWEEN.split(line);
            fields.check("hours-" + place, parts.length <= MOST_A_DAY, "shift.invalid.too-many-a-day", MOST_A_DAY);
            for (String part : parts) {
                Optional<Planned> one = read(place, part, shifts);
                fields.check("hours-" + place, one.isPresent(), "shift.invalid.hours-or-name", part);
                one.ifPresent(planned::add);
            }
        }
        return planned;
    }

    private static Optional<Planned> read(int place, String part, List<NamedShift> shifts) {
        return find(shifts, part)
                .map(shift -> new Planned(place, shift.time(), shift.id()))
                .or(() -> ShiftTime.of(part).map(time -> new Planned(place, time, null)));
    }

    private static Optional<NamedShift> find(List<NamedShift> shifts, String name) {
        Map<String, NamedShift> known = new HashMap<>();
        shifts.forEach(shift -> known.put(shift.name().toLowerCase(Locale.ROOT), shift));
        return Optional.ofNullable(known.get(name.toLowerCase(Locale.ROOT)));
    }

    private boolean isNear(LocalDate date) {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        return Math.abs(date.getYear() - year) <= 5;
    }

    private static void permit(Viewer by) {
        if (!Leading.leads(by)) {
            throw new AccessDeniedException("Shifts are planned by leads, managers and administrators");
        }
    }
}
