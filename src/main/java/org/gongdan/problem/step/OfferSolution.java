package org.gongdan.problem.step;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.problem.Solutions;
import org.gongdan.process.ProcessStep;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Offers the solution of a problem to one of its incidents, later again if it is too early now. */
@Component
class OfferSolution implements ProcessStep {

    private static final Duration LATER = Duration.ofHours(1);

    private final Solutions solutions;
    private final Clock clock;

    OfferSolution(Solutions solutions, Clock clock) {
        this.solutions = solutions;
        this.clock = clock;
    }

    @Override
    public void execute(DelegateExecution execution) {
        long problem = (Long) execution.getVariable("problemId");
        boolean done = solutions.offer(new TicketNumber(problem), TicketProcess.ticket(execution));
        execution.setVariable("tooEarly", !done);
        execution.setVariable("tryAgainAt", Date.from(clock.instant().plus(LATER)));
    }
}
