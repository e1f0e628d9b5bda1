package org.gongdan.ticket.watch;

import java.util.List;
import java.util.Set;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Conversation;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.TicketEvents.NoteAdded;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.watch.WatchEvents.PersonMentioned;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whose name stands in a note watches the ticket from then on and is told; of somebody who may not see it the note is refused. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Mentions {

    private static final int MOST = 20;

    private final Conversation conversation;
    private final Watchers watchers;
    private final Timeline timeline;
    private final People people;

    Mentions(Conversation conversation, Watchers watchers, Timeline timeline, People people) {
        this.conversation = conversation;
        this.watchers = watchers;
        this.timeline = timeline;
        this.people = people;
    }

    @EventListener
    void noted(NoteAdded event) {
        Message note = conversation.message(event.ticket(), event.message());
        if (note.author() != null && Named.mayBeIn(note.body())) {
            mention(event.ticket(), note, note.author());
        }
    }

    private void mention(TicketNumber number, Message note, String author) {
        List<Account> staff = people.staff().stream().filter(Account::active).toList();
        Set<Account> named = new Named(staff).in(note.body());
        named.removeIf(person -> person.id().equals(author));
        if (named.size() > MOST) {
            throw new RefusedException("ticket.refused.too-many-mentions", MOST);
        }
        for (Account person : named) {
            if (!watchers.sees(person.id(), number)) {
                throw new RefusedException("ticket.refused.mention-hidden", person.name(), number);
            }
            watchers.watch(number, person.id());
            timeline.record(
                    Actor.of(people.viewer(author), note.channel()),
                    new PersonMentioned(number, person.id(), note.id()));
        }
    }
}
