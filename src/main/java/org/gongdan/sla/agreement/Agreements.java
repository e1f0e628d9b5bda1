package org.gongdan.sla.agreement;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongdan.calendar.CalendarFacts;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.CalendarUses;
import org.gongdan.calendar.Calendars;
import org.gongdan.calendar.VersionedCalendar;
import org.gongdan.core.InvalidException;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.customer.care.Care;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Decisions;
import org.gongdan.process.Decisions.Decided;
import org.gongdan.sla.Target;
import org.gongdan.sla.agreement.Promised.Source;
import org.gongdan.ticket.Priority;
import org.gongdan.ticket.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the table of targets for people: leads, managers, analysts and administrators. */
@Component
@Transactional(readOnly = true)
public class Agreements {

    public static final String TABLE = "sla-targets";

    /** What the table says when the calendar is that of the agreement, organisation or team. */
    private static final String USUAL = "usual";

    private static final Duration LATELY = Duration.ofDays(30);
    private static final int SHOWN = 20;
    private static final Map<Target, String> COLUMNS = Map.of(
            Target.FIRST_RESPONSE, "firstResponse",
            Target.NEXT_RESPONSE, "nextResponse",
            Target.RESOLUTION, "resolution");

    private final Decisions decisions;
    private final Calendars calendars;
    private final Customers customers;
    private final Care care;
    private final AgreementRows rows;
    private final Clock clock;

    Agreements(
            Decisions decisions, Calendars calendars, Customers customers, Care care, AgreementRows rows, Clock clock) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.customers = customers;
        this.care = care;
        this.rows = rows;
        this.clock = clock;
    }

    /** One for each tier, for tickets of this type; the highest tier and the highest priority first. */
    public List<Agreement> of(Viewer viewer, Type type) {
        permit(viewer);
        List<Kept> kept = rows.kept(clock.instant().minus(LATELY));
        return Arrays.stream(Tier.values())
                .sorted(Comparator.reverseOrder())
                .map(tier -> agreement(type, tier, kept))
                .toList();
    }

    private Agreement agreement(Type type, Tier tier, List<Kept> kept) {
        CalendarFacts facts = new CalendarFacts(tier.wire(), null, null);
        List<Agreement.Line> lines = Arrays.stream(Priority.values())
                .sorted(Comparator.reverseOrder())
                .map(priority -> new Agreement.Line(
                        priority, promised(type, priority, tier, facts).orElse(null)))
                .toList();
        List<Agreement.Party> parties = rows.under(tier, SHOWN).stream()
                .map(one -> new Agreement.Party(one.id(), one.name(), care.entitlements(one.id())))
                .toList();
        return new Agreement(
                tier,
                calendars.calendarFor(facts),
                lines,
                parties,
                rows.countUnder(tier) - parties.size(),
                kept.stream()
                        .filter(one -> one.tier() == tier)
                        .sorted(Comparator.comparing(Kept::target))
                        .toList());
    }

    /** What would be promised, and when it would be due; empty where the table has no row for the case. Nothing is written. */
    public Optional<Promised> tried(Viewer viewer, Trial trial) {
        permit(viewer);
        Organisation organisation = trial.organisation() == null ? null : customers.organisation(trial.organisation());
        Tier tier = organisation == null ? trial.tier() : organisation.tier();
        return promised(
                trial.type(),
                trial.priority(),
                tier,
                new CalendarFacts(tier.wire(), trial.organisation(), trial.team()));
    }

    /** The organisation of this very name. */
    public Organisation organisation(Viewer viewer, String name) {
        permit(viewer);
        return customers
                .findOrganisation(name)
                .orElseThrow(() -> new InvalidException("organisation", "customer.invalid.organisation", name));
    }

    /** The table's file as it counts now. */
    public byte[] file(Viewer viewer) {
        permit(viewer);
        return decisions.file(TABLE);
    }

    private Optional<Promised> promised(Type type, Priority priority, Tier tier, CalendarFacts facts) {
        return decisions.find(TABLE, asked(type, priority, tier, facts)).map(decided -> promised(decided, facts));
    }

    private Promised promised(Decided decided, CalendarFacts facts) {
        Map<Target, Duration> times = new EnumMap<>(Target.class);
        COLUMNS.forEach((target, column) -> times.put(target, Duration.parse(decided.text(column))));
        String named = decided.text("calendar");
        boolean usual = named.equals(USUAL);
        VersionedCalendar calendar = usual ? calendars.calendarFor(facts) : calendars.calendar(named);
        return new Promised(
                times,
                calendar,
                usual ? source(facts) : Source.TABLE,
                decided.rules(),
                decided.name(),
                decided.version());
    }

    /** Whose calendar it is, the strongest first. */
    private Source source(CalendarFacts facts) {
        CalendarUses uses = calendars.uses();
        if (uses.own(CalendarUser.AGREEMENT, String.valueOf(facts.agreement())).isPresent()) {
            return Source.AGREEMENT;
        }
        if (uses.own(CalendarUser.ORGANISATION, String.valueOf(facts.organisation()))
                .isPresent()) {
            return Source.ORGANISATION;
        }
        return uses.own(CalendarUser.TEAM, String.valueOf(facts.team())).isPresent() ? Source.TEAM : Source.DEFAULT;
    }

    /** What the ticket of such a case would tell the table; an analyst's table may ask more than the three that count. */
    private static Map<String, @Nullable Object> asked(Type type, Priority priority, Tier tier, CalendarFacts facts) {
        Map<String, @Nullable Object> asked = new HashMap<>();
        asked.put("type", type.wire());
        asked.put("priority", priority.wire());
        asked.put("decidedPriority", priority.wire());
        asked.put("tier", tier.wire());
        asked.put("team", facts.team());
        asked.put("category", null);
        asked.put("language", "en");
        asked.put("channel", "portal");
        asked.put("impact", "user");
        asked.put("urgency", "normal");
        asked.put("status", "new");
        asked.put("escalationLevel", 0);
        asked.put("hops", 0);
        asked.put("urges", 0);
        return asked;
    }

    private static void permit(Viewer viewer) {
        if (!viewer.is(Role.LEAD) && !viewer.seesAllTickets()) {
            throw new AccessDeniedException("Agreements are read by leads, managers, analysts and administrators");
        }
    }

    /** When a promise of so much working time, made at that moment, falls due. */
    public static Instant due(Promised promised, Target target, Instant at) {
        return promised.calendar().time().add(at, promised.times().get(target));
    }
}
