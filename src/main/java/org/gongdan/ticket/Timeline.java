package org.gongdan.ticket;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that happens to a ticket, append-only. Features write their own events here too. */
@Component
public class Timeline {

    private static final TypeReference<LinkedHashMap<String, Object>> DETAILS = new TypeReference<>() {};

    private final TimelineRows rows;
    private final TicketRows tickets;
    private final ApplicationEventPublisher listeners;
    private final ObjectMapper json;
    private final Clock clock;

    Timeline(
            TimelineRows rows,
            TicketRows tickets,
            ApplicationEventPublisher listeners,
            ObjectMapper json,
            Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.listeners = listeners;
        this.json = json;
        this.clock = clock;
    }

    /** Writes the event down, then tells whoever listens, all in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, TicketEvent event) {
        ObjectNode details = json.valueToTree(event);
        details.remove("ticket");
        rows.insert(
                event.ticket().id(),
                clock.instant(),
                actor.account(),
                actor.name(),
                actor.door(),
                event.kind(),
                details.toString());
        listeners.publishEvent(event);
    }

    /** The same for several at once, perhaps of many tickets. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, List<? extends TicketEvent> events) {
        ArrayNode given = json.createArrayNode();
        for (TicketEvent event : events) {
            ObjectNode details = json.valueToTree(event);
            details.remove("ticket");
            given.addObject()
                    .put("ticket", event.ticket().id())
                    .put("kind", event.kind())
                    .set("details", details);
        }
        rows.insertAll(clock.instant(), actor.account(), actor.name(), actor.door(), given.toString());
        events.forEach(listeners::publishEvent);
    }

    /** The whole story, oldest first. Customers are told the steps of their ticket, not our reasons. */
    @Transactional(readOnly = true)
    public List<Entry> of(Viewer viewer, TicketNumber number) {
        tickets.visible(viewer, number);
        return rows.of(number.id()).stream()
                .map(row -> new Entry(
                        row.id(),
                        row.at(),
                        row.actor(),
                        row.actorName(),
                        row.channel(),
                        row.kind(),
                        read(row.details())))
                .filter(entry -> viewer.isStaff() || Entry.FOR_CUSTOMERS.contains(entry.kind()))
                .toList();
    }

    private Map<String, Object> read(String details) {
        try {
            return json.readValue(details, DETAILS);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** One thing that happened: when, who (null account: the process), through which door, what, and its details. */
    public record Entry(
            long id,
            Instant at,
            @Nullable String actor,
            String actorName,
            String channel,
            String kind,
            Map<String, Object> details) {

        static final java.util.Set<String> FOR_CUSTOMERS = java.util.Set.of(
                "TicketOpened",
                "CustomerReplied",
                "AgentReplied",
                "TicketAssigned",
                "TicketPaused",
                "TicketResumed",
                "SolutionProposed",
                "CustomerReminded",
                "ReopeningAsked",
                "TicketReopened",
                "TicketWithdrawn",
                "TicketUrged",
                "TicketMerged",
                "TicketAbsorbed",
                "CustomerCopied",
                "CopyEnded",
                "TicketClosed");
    }
}
