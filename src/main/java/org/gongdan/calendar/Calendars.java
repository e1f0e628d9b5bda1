package org.gongdan.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.gongdan.calendar.CalendarUses.Who;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.ConcurrentLruCache;

/**
 * The calendars of the house. Which version is the current one is asked each time, what a version says is remembered:
 * it never changes, so nodes cannot disagree. A change makes a new version; analysts and administrators may.
 */
@Component
@Transactional
public class Calendars {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final int LONGEST_REASON = 500;
    private static final int REMEMBERED = 500;

    private final CalendarRows rows;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final ObjectMapper json;
    private final Clock clock;
    private final ConcurrentLruCache<Long, VersionedCalendar> versions;

    Calendars(CalendarRows rows, Audit audit, ApplicationEventPublisher events, ObjectMapper json, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.json = json;
        this.clock = clock;
        this.versions = new ConcurrentLruCache<>(REMEMBERED, this::read);
    }

    /** Who made a version, when and why; nobody where it came with the product. */
    public record Change(
            int version,
            String name,
            @Nullable String reason,
            @Nullable String changedBy,
            Instant changedAt) {}

    /** The current version. */
    @Transactional(readOnly = true)
    public VersionedCalendar calendar(String id) {
        return versions.get(rows.current(id).orElseThrow(() -> unknown(id)));
    }

    @Transactional(readOnly = true)
    public VersionedCalendar calendar(String id, int version) {
        return versions.get(rows.version(id, version).orElseThrow(() -> unknown(id)));
    }

    /** The version that counted at that instant; before the first one, the first. */
    @Transactional(readOnly = true)
    public VersionedCalendar calendarAt(String id, Instant at) {
        return versions.get(rows.at(id, at).orElseThrow(() -> unknown(id)));
    }

    /** The current versions of all calendars, by name. */
    @Transactional(readOnly = true)
    public List<VersionedCalendar> all() {
        return rows.all().stream().map(versions::get).toList();
    }

    /** The calendar that counts in this case; there always is one. */
    @Transactional(readOnly = true)
    public VersionedCalendar calendarFor(CalendarFacts facts) {
        String organisation = facts.organisation() == null ? null : Long.toString(facts.organisation());
        return versions.get(rows.assigned(facts.agreement(), organisation, facts.team()));
    }

    @Transactional(readOnly = true)
    public CalendarUses uses() {
        Map<Who, String> calendars = new LinkedHashMap<>();
        rows.uses().forEach(use -> calendars.put(new Who(use.kind(), use.subject()), use.calendar()));
        return new CalendarUses(calendars);
    }

    /** The versions of a calendar, newest first. */
    @Transactional(readOnly = true)
    public List<Change> history(String id) {
        return rows.history(id);
    }

    /** What a plan would mean, without keeping it; refused field by field. */
    public BusinessCalendar tried(Viewer by, String name, CalendarPlan plan) {
        mayChange(by);
        return PlanCheck.checked(name, plan);
    }

    public VersionedCalendar create(Viewer by, String id, String name, CalendarPlan plan) {
        mayChange(by);
        if (!ID.matcher(id).matches()) {
            throw new InvalidException("id", "calendar.invalid.id");
        }
        BusinessCalendar time = PlanCheck.checked(name, plan);
        if (rows.found(id) == 0) {
            throw new RefusedException("calendar.refused.exists", id);
        }
        return keep(by, new VersionedCalendar(id, 1, name.strip(), plan, time), null);
    }

    /** Makes the version after {@code expected}; refused when somebody else made it meanwhile. */
    public VersionedCalendar change(
            Viewer by, String id, int expected, String name, CalendarPlan plan, @Nullable String reason) {
        mayChange(by);
        BusinessCalendar time = PlanCheck.checked(name, plan);
        if (reason != null && reason.length() > LONGEST_REASON) {
            throw new InvalidException("reason", "calendar.invalid.too-long", LONGEST_REASON);
        }
        if (rows.advance(id, expected) == 0) {
            VersionedCalendar current = calendar(id);
            throw new RefusedException("calendar.refused.stale", current.name());
        }
        return keep(by, new VersionedCalendar(id, expected + 1, name.strip(), plan, time), reason);
    }

    /** Whose calendar this is from now on. Without a calendar the next stronger assignment counts; the default must have one. */
    public void assign(Viewer by, CalendarUser kind, String subject, @Nullable String calendar) {
        mayAssign(by, kind, subject, calendar);
        if (calendar == null) {
            rows.release(kind, subject);
        } else {
            rows.assign(kind, subject, calendar(calendar).id());
        }
        audit.record(by.accountId(), "calendar-assigned", kind.wire() + " " + subject + ": " + calendar);
        events.publishEvent(new CalendarAssigned(kind, subject));
    }

    /** An organisation's calendar is that of another one from now on, unless that one has its own; nobody's permission is asked. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void handOver(String organisation, String to) {
        uses().own(CalendarUser.ORGANISATION, organisation).ifPresent(calendar -> {
            rows.release(CalendarUser.ORGANISATION, organisation);
            if (uses().own(CalendarUser.ORGANISATION, to).isEmpty()) {
                rows.assign(CalendarUser.ORGANISATION, to, calendar);
            }
        });
    }

    /** Who would count by which calendar, were it assigned so. Nothing is kept; refused as the assignment would be. */
    public CalendarUses tried(Viewer by, CalendarUser kind, String subject, @Nullable String calendar) {
        mayAssign(by, kind, subject, calendar);
        return uses().with(
                        kind,
                        subject,
                        calendar == null ? null : calendar(calendar).id());
    }

    private static void mayAssign(Viewer by, CalendarUser kind, String subject, @Nullable String calendar) {
        mayChange(by);
        if (subject.length() > LONGEST_REASON || (kind == CalendarUser.DEFAULT) != subject.isEmpty()) {
            throw new InvalidException("subject", "calendar.invalid.subject");
        }
        if (calendar == null && kind == CalendarUser.DEFAULT) {
            throw new RefusedException("calendar.refused.no-default");
        }
    }

    private VersionedCalendar keep(Viewer by, VersionedCalendar made, @Nullable String reason) {
        rows.write(
                made.id(), made.version(), made.name(), written(made.plan()), reason, by.accountId(), clock.instant());
        audit.record(by.accountId(), "calendar-changed", made.id() + " v" + made.version());
        events.publishEvent(new CalendarChanged(made.id(), made.version()));
        return made;
    }

    private VersionedCalendar read(long row) {
        CalendarRows.Row found = rows.read(row);
        try {
            CalendarPlan plan = json.readValue(found.plan(), CalendarPlan.class);
            return new VersionedCalendar(found.calendarId(), found.version(), found.name(), plan, plan.calendar());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String written(CalendarPlan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static void mayChange(Viewer by) {
        if (!by.is(Role.ANALYST) && !by.is(Role.ADMIN)) {
            throw new AccessDeniedException("Calendars are changed by analysts and administrators");
        }
    }

    private static NotFoundException unknown(String id) {
        return new NotFoundException("calendar.not-found", id);
    }
}
