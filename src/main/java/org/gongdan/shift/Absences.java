package org.gongdan.shift;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.gongdan.core.Fields;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is away when. People enter and read their own, and those who plan their time. */
@Component
@Transactional
public class Absences {

    /** So many are kept for one person and shown, the newest first. */
    public static final int MOST = 500;

    public static final int LONGEST_NOTE = 500;

    private static final int LONGEST_YEARS = 2;

    private final ShiftRows rows;
    private final Leading leading;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Absences(ShiftRows rows, Leading leading, People people, Audit audit, Clock clock) {
        this.rows = rows;
        this.leading = leading;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<Absence> of(Viewer viewer, String account) {
        leading.ledOrSelf(viewer, account);
        return rows.ofPerson(account, MOST).stream().map(Rosters::absence).toList();
    }

    @Transactional(readOnly = true)
    public Absence find(Viewer viewer, String account, long id) {
        leading.ledOrSelf(viewer, account);
        return rows.absence(account, id)
                .map(Rosters::absence)
                .orElseThrow(() -> new NotFoundException("shift.not-found"));
    }

    /** Who could stand in: active colleagues of the same teams. */
    @Transactional(readOnly = true)
    public List<Account> colleagues(Viewer viewer, String account) {
        Account person = leading.ledOrSelf(viewer, account);
        return people.staff().stream()
                .filter(other -> isColleague(other, person))
                .toList();
    }

    /** Enters an absence, or changes the one with this id. */
    public Absence enter(Viewer by, String account, @Nullable Long id, NewAbsence absence, Fields fields) {
        Account person = leading.ledOrSelf(by, account);
        ZoneId zone = person.zone();
        check(person, absence, fields);
        Instant begins = begin(absence, zone);
        Instant ends = end(absence, zone);
        fields.check(absence.to() == null ? "last" : "to", begins.isBefore(ends), "shift.invalid.order");
        fields.refuse();
        Absence wanted = new Absence(
                id == null ? 0 : id,
                account,
                absence.kind(),
                begins,
                ends,
                absence.from() == null,
                zone,
                absence.standIn(),
                absence.note());
        long kept = id == null ? add(by, wanted) : change(by, wanted);
        audit.record(by.accountId(), id == null ? "absence-entered" : "absence-changed", account);
        return find(by, account, kept);
    }

    private long add(Viewer by, Absence absence) {
        if (rows.ofPerson(absence.account(), MOST).size() == MOST) {
            throw new RefusedException("shift.refused.too-many", MOST);
        }
        return rows.enter(absence, absence.zone().getId(), by.accountId(), clock.instant());
    }

    private long change(Viewer by, Absence absence) {
        if (rows.change(absence, absence.zone().getId(), by.accountId(), clock.instant()) == 0) {
            throw new NotFoundException("shift.not-found");
        }
        return absence.id();
    }

    public void remove(Viewer by, String account, long id) {
        leading.ledOrSelf(by, account);
        if (rows.remove(account, id) == 0) {
            throw new NotFoundException("shift.not-found");
        }
        audit.record(by.accountId(), "absence-removed", account);
    }

    private void check(Account person, NewAbsence absence, Fields fields) {
        fields.check("first", isNear(absence.first()), "shift.invalid.date");
        fields.check("last", isNear(absence.last()), "shift.invalid.date");
        fields.refuse();
        fields.check("last", !absence.last().isBefore(absence.first()), "shift.invalid.order");
        fields.check(
                "last",
                absence.last().isBefore(absence.first().plusYears(LONGEST_YEARS)),
                "shift.invalid.too-long",
                LONGEST_YEARS);
        fields.check("to", (absence.from() == null) == (absence.to() == null), "shift.invalid.both-times");
        String note = absence.note() == null ? "" : absence.note();
        fields.check("note", note.length() <= LONGEST_NOTE, "shift.invalid.note", LONGEST_NOTE);
        fields.check("note", note.indexOf('\0') < 0, "ticket.invalid.characters");
        fields.check(
                "standIn",
                absence.standIn() == null
                        || people.find(absence.standIn())
                                .filter(other -> isColleague(other, person))
                                .isPresent(),
                "shift.invalid.stand-in");
        fields.refuse();
    }

    private boolean isNear(LocalDate date) {
        int year = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).getYear();
        return Math.abs(date.getYear() - year) <= 5;
    }

    private static boolean isColleague(Account other, Account person) {
        return other.active()
                && !other.id().equals(person.id())
                && other.teams().stream().anyMatch(person.teams()::contains);
    }

    private static Instant begin(NewAbsence absence, ZoneId zone) {
        return absence.from() == null
                ? absence.first().atStartOfDay(zone).toInstant()
                : absence.first().atTime(absence.from()).atZone(zone).toInstant();
    }

    private static Instant end(NewAbsence absence, ZoneId zone) {
        return absence.to() == null
                ? absence.last().plusDays(1).atStartOfDay(zone).toInstant()
                : absence.last().atTime(absence.to()).atZone(zone).toInstant();
    }
}
