package org.gongdan.survey.step;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.gongdan.process.ProcessStep;
import org.gongdan.survey.Surveys;
import org.gongdan.ticket.TicketProcess;
import org.springframework.stereotype.Component;

/** Invites the customer to say how it was. */
@Component
class AskForSatisfaction implements ProcessStep {

    private final Surveys surveys;

    AskForSatisfaction(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.invite(TicketProcess.ticket(execution));
    }
}
