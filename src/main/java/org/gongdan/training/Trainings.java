package org.gongdan.training;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.identity.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who is in training, and with which mentor. Leads answer for their teams, managers and administrators for everybody. */
@Component
@Transactional
public class Trainings {

    private final TrainingRows rows;
    private final People people;
    private final Audit audit;
    private final Clock clock;

    Trainings(TrainingRows rows, People people, Audit audit, Clock clock) {
        this.rows = rows;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those for whom the viewer answers, or whose mentor they are. */
    @Transactional(readOnly = true)
    public List<Training> of(Viewer viewer) {
        return rows.all().stream()
                .filter(one -> viewer.accountId().equals(one.mentor()) || answersFor(viewer, one.account()))
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Training> find(String account) {
        return rows.of(account);
    }

    /** Whom the viewer may put into training. */
    @Transactional(readOnly = true)
    public List<Account> candidates(Viewer viewer) {
        return people.staff().stream()
                .filter(Account::active)
                .filter(person -> answersFor(viewer, person))
                .toList();
    }

    /** From now on; a second time it changes the mentor. */
    public void begin(Viewer by, String account, @Nullable String mentor) {
        Account person = refuseUnlessAnswersFor(by, account);
        if (!person.isStaff() || !person.active()) {
            throw new InvalidException("account", "training.invalid.account", account);
        }
        if (mentor != null
                && (mentor.equals(account)
                        || people.find(mentor)
                                .filter(Account::isStaff)
                                .filter(Account::active)
                                .isEmpty()
                        || rows.of(mentor).isPresent())) {
            throw new InvalidException("mentor", "training.invalid.mentor", mentor);
        }
        rows.begin(account, mentor, clock.instant(), by.accountId());
        audit.record(by.accountId(), "training-begun", account);
    }

    /** What waits still waits for its approval; what is written from now on goes out at once. */
    public void end(Viewer by, String account) {
        refuseUnlessAnswersFor(by, account);
        if (rows.end(account) > 0) {
            audit.record(by.accountId(), "training-ended", account);
        }
    }

    private Account refuseUnlessAnswersFor(Viewer by, String account) {
        Account person = people.account(account);
        if (by.accountId().equals(account) || !answersFor(by, person)) {
            throw new RefusedException("training.refused.not-yours");
        }
        return person;
    }

    private boolean answersFor(Viewer viewer, String account) {
        return people.find(account).filter(person -> answersFor(viewer, person)).isPresent();
    }

    private static boolean answersFor(Viewer viewer, Account person) {
        return !viewer.accountId().equals(person.id())
                && (viewer.is(Role.ADMIN)
                        || viewer.is(Role.MANAGER)
                        || viewer.is(Role.LEAD) && person.teams().stream().anyMatch(viewer::isIn));
    }
}
