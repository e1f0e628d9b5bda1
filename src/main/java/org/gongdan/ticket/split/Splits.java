package org.gongdan.ticket.split;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.process.TypeForms;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.TicketProgress;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.link.Relation;
import org.gongdan.ticket.link.TicketLinks;
import org.gongdan.ticket.split.SplitEvents.MessageSplitOff;
import org.gongdan.ticket.split.SplitEvents.OpenedFromMessage;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a ticket for the same requester from a message; the message stays where it is. */
@Component
@Transactional
public class Splits {

    /** How the old ticket may stand to the new one. */
    public static final List<Relation> RELATIONS = List.of(Relation.RELATED_TO, Relation.PARENT_OF);

    private static final Set<Type> ASKED = Set.of(Type.INCIDENT, Type.QUESTION, Type.SERVICE_REQUEST, Type.COMPLAINT);

    private final Tickets tickets;
    private final TicketProgress progress;
    private final Conversation conversation;
    private final TicketLinks links;
    private final Timeline timeline;
    private final TypeForms forms;

    Splits(
            Tickets tickets,
            TicketProgress progress,
            Conversation conversation,
            TicketLinks links,
            Timeline timeline,
            TypeForms forms) {
        this.tickets = tickets;
        this.progress = progress;
        this.conversation = conversation;
        this.links = links;
        this.timeline = timeline;
        this.forms = forms;
    }

    /** What a message can become: a type that needs to be asked more than a message says is none. */
    public List<Type> types() {
        return Stream.of(Type.values())
                .filter(ASKED::contains)
                .filter(type -> forms.of(type.wire()).questions().stream().noneMatch(question -> question.required()))
                .toList();
    }

    /** Staff only. Of a note nothing is made: what colleagues wrote is not for the requester. */
    public Ticket split(Actor actor, TicketNumber number, NewSplit wanted) {
        Ticket ticket = tickets.findForStaff(actor.person(), number);
        Message message = conversation.of(actor.person(), number).stream()
                .filter(one -> one.id() == wanted.message())
                .findFirst()
                .orElseThrow(() -> new NotFoundException("ticket.not-found.message"));
        if (message.kind() == Message.Kind.NOTE) {
            throw new RefusedException("ticket.refused.split-note");
        }
        if (!types().contains(wanted.type()) || !RELATIONS.contains(wanted.relation())) {
            throw new InvalidException("type", "ticket.invalid.split");
        }
        TicketNumber opened =
                tickets.open(actor, request(actor, ticket, message, wanted)).number();
        progress.shareWith(opened, actor.person().accountId());
        links.link(actor, number, wanted.relation(), opened);
        timeline.record(actor, new MessageSplitOff(number, opened.toString(), message.id()));
        timeline.record(actor, new OpenedFromMessage(opened, number.toString(), message.id()));
        return tickets.recall(actor.person(), opened);
    }

    private NewTicket request(Actor actor, Ticket ticket, Message message, NewSplit wanted) {
        return new NewTicket(
                wanted.type(),
                wanted.subject(),
                wanted.description(),
                ticket.impact(),
                ticket.urgency(),
                null,
                ticket.requesterEmail(),
                files(actor, ticket.number(), message, wanted.files()));
    }

    private List<NewAttachment> files(Actor actor, TicketNumber number, Message message, Set<Long> wanted) {
        return message.attachments().stream()
                .filter(file -> wanted.contains(file.id()))
                .map(file -> conversation.file(actor.person(), number, file.id()))
                .map(file -> new NewAttachment(file.name(), file.contentType(), file.content()))
                .toList();
    }
}
