package org.gongdan.ticket.side;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.side.SideEvents.SupplierUnreachable;
import org.gongdan.ticket.side.SideMessage.Delivery;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** For whoever sends mails: what a message says to whom, a token for it, and what became of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class SideLetters {

    private final SideRows rows;
    private final SideTokens tokens;
    private final Timeline timeline;
    private final SideProperties properties;

    SideLetters(SideRows rows, SideTokens tokens, Timeline timeline, SideProperties properties) {
        this.rows = rows;
        this.tokens = tokens;
        this.timeline = timeline;
        this.properties = properties;
    }

    public Letter letter(long message) {
        SideRows.Row said = rows.message(message).orElseThrow();
        SideConversation to = rows.find(said.conversationId()).orElseThrow();
        return new Letter(
                to.id(),
                to.subject(),
                to.name(),
                to.email(),
                Locale.forLanguageTag(to.language()),
                said.authorName(),
                said.body(),
                rows.contents(message),
                properties.valid());
    }

    /** Whether it is still to be sent: its links may have been withdrawn before any left. Holds that until the caller is done. */
    public boolean isWanted(long message) {
        return rows.holdQueued(message);
    }

    /** A new one for each mail; it works from now on, even if the caller's transaction comes to nothing. */
    public String token(long conversation) {
        return tokens.make(conversation);
    }

    public void sent(long message) {
        rows.delivered(message, Delivery.SENT);
    }

    /** The address does not exist, as far as its server says: nobody is awaited any more, and the author hears of it. */
    public void undeliverable(long message) {
        SideRows.Row said = rows.message(message).orElseThrow();
        rows.delivered(message, Delivery.UNDELIVERABLE);
        SideConversation to = rows.lock(said.conversationId()).orElseThrow();
        if (to.state() == SideState.WAITING) {
            rows.turn(to.id(), SideState.OPEN, to.unread(), to.lastAt());
        }
        timeline.record(
                Actor.PROCESS,
                new SupplierUnreachable(
                        new TicketNumber(to.ticketId()),
                        to.id(),
                        message,
                        String.valueOf(said.author()),
                        to.name(),
                        to.subject()));
    }

    /** A message as it goes out; its link is {@code valid} for so long after the last message. */
    public record Letter(
            long conversation,
            String subject,
            String name,
            String email,
            Locale locale,
            String author,
            String body,
            List<Message.File> files,
            Duration valid) {}
}
