package org.gongdan.deed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.deed.Deed.Link;
import org.gongdan.deed.Deed.Merge;
import org.gongdan.deed.Deed.Reply;
import org.gongdan.deed.Deed.Solve;
import org.gongdan.deed.Deed.Withdraw;
import org.gongdan.process.UserTasks;
import org.gongdan.process.guard.form.AnswersRefusedException;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketAction;
import org.gongdan.ticket.TicketActions;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Transition;
import org.gongdan.ticket.link.TicketLinks;
import org.springframework.stereotype.Component;

/** The deeds that nobody takes back: words to the customer, solutions, closing, merging, linking. */
@Component
class Ends {

    private static final String RESULT = "resolutionCode";

    private final TicketActions actions;
    private final Conversation conversation;
    private final TicketLinks links;
    private final ObjectMapper json;

    Ends(TicketActions actions, Conversation conversation, TicketLinks links, ObjectMapper json) {
        this.actions = actions;
        this.conversation = conversation;
        this.links = links;
        this.json = json;
    }

    void perform(Actor actor, Ticket ticket, Deed action) {
        TicketNumber number = ticket.number();
        if (action instanceof Reply reply) {
            conversation.reply(actor, number, reply.text(), List.of());
        } else if (action instanceof Deed.Note note) {
            conversation.note(actor, number, note.text(), List.of());
        } else if (action instanceof Solve solve) {
            solve(actor, ticket, solve);
        } else if (action instanceof Withdraw withdraw) {
            actions.perform(actor, number, new TicketAction.Withdraw(withdraw.reason()), null);
        } else if (action instanceof Merge merge) {
            actions.perform(actor, number, new TicketAction.Merge(merge.into(), merge.reason()), null);
        } else if (action instanceof Link link) {
            links.link(actor, TicketNumber.of(link.to()), link.relation(), number);
        } else {
            throw new IllegalStateException(action.kind());
        }
    }

    /** Of the tasks that are open to the person the one whose form asks for a solution; what else it asks must be answered too. */
    private void solve(Actor actor, Ticket ticket, Solve solve) {
        for (Transition offer : actions.offered(actor.person(), ticket.number())) {
            if (offer.kind() == Transition.Kind.TASK && offer.form() != null) {
                String task = String.valueOf(offer.task());
                List<String> fields = fields(actions.form(actor.person(), ticket.number(), task));
                if (fields.contains(UserTasks.SOLUTION)) {
                    complete(actor, ticket, task, answers(solve, fields));
                    return;
                }
            }
        }
        throw new RefusedException("bulk.refused.nothing-to-solve", ticket.number());
    }

    private void complete(Actor actor, Ticket ticket, String task, Map<String, Object> answers) {
        try {
            actions.complete(actor, ticket.number(), task, answers, null);
        } catch (AnswersRefusedException incomplete) {
            throw new InvalidException(incomplete.errors());
        }
    }

    private static Map<String, Object> answers(Solve solve, List<String> fields) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put(UserTasks.SOLUTION, solve.solution());
        if (solve.resolutionCode() != null && fields.contains(RESULT)) {
            answers.put(RESULT, solve.resolutionCode());
        }
        return answers;
    }

    private List<String> fields(String form) {
        try {
            return json.readTree(form).path("components").findValues("key").stream()
                    .map(JsonNode::asText)
                    .toList();
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
