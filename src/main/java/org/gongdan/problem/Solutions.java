package org.gongdan.problem;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongdan.problem.ProblemEvents.CauseFound;
import org.gongdan.problem.ProblemEvents.IncidentsTold;
import org.gongdan.problem.ProblemEvents.SolutionOffered;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Status;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.link.LinkEvents.TicketLinked;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the diagrams of a problem do: they keep its cause and its solution, and offer the solution to its incidents. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Solutions {

    private static final String SOLUTION_OFFERED = "SolutionOffered";

    /** So many deliveries begin in one transaction. */
    private static final int BATCH = 25;

    private final ProblemRows rows;
    private final TicketProgress tickets;
    private final TicketLinks links;
    private final Timeline timeline;
    private final Lifecycles lifecycles;
    private final Clock clock;

    Solutions(
            ProblemRows rows,
            TicketProgress tickets,
            TicketLinks links,
            Timeline timeline,
            Lifecycles lifecycles,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.links = links;
        this.timeline = timeline;
        this.lifecycles = lifecycles;
        this.clock = clock;
    }

    public void causeFound(TicketNumber problem, String cause) {
        rows.cause(problem.id(), cause);
        timeline.record(Actor.PROCESS, new CauseFound(problem, cause));
    }

    /** Solved once more after it was opened again, the problem offers its new solution to all its incidents anew. */
    public void solve(TicketNumber problem, String solution, String resolutionCode) {
        rows.solve(problem.id(), solution, resolutionCode, clock.instant());
        rows.forgetOffers(problem.id());
        tickets.resolve(problem, solution, resolutionCode);
    }

    /** Starts the delivery for some incidents; says whether others are left. */
    public boolean tellNext(TicketNumber problem) {
        tickets.lock(problem);
        Set<Long> told = new HashSet<>(rows.told(problem.id()));
        List<TicketNumber> untold = links.openIncidents(problem).stream()
                .filter(incident -> !told.contains(incident.id()))
                .toList();
        untold.stream().limit(BATCH).forEach(incident -> tell(problem, incident));
        boolean left = untold.size() > BATCH;
        if (!left) {
            timeline.record(Actor.PROCESS, new IncidentsTold(problem, told.size() + untold.size()));
        }
        return left;
    }

    /**
     * Offers the solution to whoever waits for the incident. Says no while the diagram of the incident does not wait for it:
     * while the incident is being sorted, or its customer is asked about another solution.
     */
    public boolean offer(TicketNumber problem, TicketNumber incident) {
        tickets.lock(incident);
        Ticket ticket = tickets.ticket(incident);
        if (ticket.isClosed() || ticket.type() != Type.INCIDENT) {
            return true;
        }
        if (!lifecycles.awaits(incident.toString(), SOLUTION_OFFERED)) {
            return false;
        }
        if (rows.offer(problem.id(), incident.id(), clock.instant()) > 0) {
            ProblemRows.Solution solution = rows.solution(problem.id()).orElseThrow();
            timeline.record(Actor.PROCESS, new SolutionOffered(incident, problem));
            lifecycles.tell(
                    incident.toString(),
                    SOLUTION_OFFERED,
                    Map.of("solution", solution.solution(), "resolutionCode", solution.resolutionCode()));
        }
        return true;
    }

    /** An incident that turns out to belong to a problem which is solved gets the solution at once. */
    @EventListener
    void linked(TicketLinked event) {
        if (event.relation() == Relation.PROBLEM_OF) {
            tickets.lock(event.ticket());
            Ticket problem = tickets.ticket(event.ticket());
            boolean done = problem.status() == Status.RESOLVED || problem.isClosed();
            if (done && rows.solution(problem.id()).isPresent()) {
                tell(event.ticket(), event.to());
            }
        }
    }

    private void tell(TicketNumber problem, TicketNumber incident) {
        if (rows.tell(problem.id(), incident.id()) > 0) {
            lifecycles.start("solution-delivery", incident.toString(), Map.of("problemId", problem.id()));
        }
    }
}
