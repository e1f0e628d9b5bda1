package org.gongdan.survey;

import java.time.Clock;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invites the customer once a ticket to say how it was. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Surveys {

    private final SurveyRows rows;
    private final Timeline timeline;
    private final Clock clock;

    Surveys(SurveyRows rows, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** Asked twice it invites once. */
    public void invite(TicketNumber number) {
        if (rows.invite(number.id(), clock.instant()) == 1) {
            timeline.record(Actor.PROCESS, new SatisfactionAsked(number));
        }
    }

    /** The customer was asked how it was. */
    public record SatisfactionAsked(TicketNumber ticket) implements TicketEvent {}
}
