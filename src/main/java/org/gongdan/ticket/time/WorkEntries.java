package org.gongdan.ticket.time;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.time.TimeEvents.TimeCorrected;
import org.gongdan.ticket.time.TimeEvents.TimeRecorded;
import org.gongdan.ticket.time.TimeEvents.TimeRemoved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The time worked on tickets, for staff who see the ticket, closed ones too: much is written down afterwards. Each person
 * corrects their own entries, leads and managers those of all.
 */
@Component
@Transactional
public class WorkEntries {

    private static final int SHOWN = 200;

    private final WorkRows rows;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Clock clock;

    WorkEntries(WorkRows rows, Tickets tickets, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.timeline = timeline;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public WorkedTime of(Viewer viewer, TicketNumber number) {
        tickets.findForStaff(viewer, number);
        List<WorkedTime.Share> people = rows.shares(number.id());
        return new WorkedTime(
                people.stream().mapToLong(WorkedTime.Share::minutes).sum(),
                people,
                rows.of(number.id(), SHOWN).stream().map(WorkRows.Row::entry).toList());
    }

    /** The day it is where the person is. */
    public LocalDate today(Viewer viewer) {
        return LocalDate.ofInstant(clock.instant(), viewer.zone());
    }

    public WorkEntry add(Actor actor, TicketNumber number, Work work) {
        tickets.findForStaff(actor.person(), number);
        work.check(today(actor.person()));
        return record(actor, number, work);
    }

    public WorkEntry correct(Actor actor, TicketNumber number, long id, Work work) {
        WorkEntry entry = hold(actor, number, id);
        work.check(today(actor.person()));
        if (!work.equals(entry.work())) {
            rows.correct(id, work);
            timeline.record(actor, new TimeCorrected(number, entry.account(), entry.work(), work));
        }
        return hold(actor, number, id);
    }

    public void remove(Actor actor, TicketNumber number, long id) {
        WorkEntry entry = hold(actor, number, id);
        rows.remove(id);
        timeline.record(actor, new TimeRemoved(number, entry.account(), entry.work()));
    }

    public boolean mayCorrect(Viewer viewer, WorkEntry entry) {
        return entry.account().equals(viewer.accountId())
                || viewer.is(Role.LEAD)
                || viewer.is(Role.MANAGER)
                || viewer.is(Role.ADMIN);
    }

    /** Nobody asks whether the person still sees the ticket: their timer ran when they did. */
    WorkEntry record(Actor actor, TicketNumber number, Work work) {
        long id = rows.add(number.id(), actor.person().accountId(), work, clock.instant());
        timeline.record(actor, new TimeRecorded(number, work));
        return rows.hold(number.id(), id).orElseThrow().entry();
    }

    private WorkEntry hold(Actor actor, TicketNumber number, long id) {
        tickets.findForStaff(actor.person(), number);
        WorkEntry entry = rows.hold(number.id(), id)
                .orElseThrow(() -> new NotFoundException("ticket.not-found.work"))
                .entry();
        if (!mayCorrect(actor.person(), entry)) {
            throw new RefusedException("ticket.refused.work-of-another", entry.name());
        }
        return entry;
    }
}
