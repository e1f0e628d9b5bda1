package org.gongdan.channel.desk.live;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.live.TicketsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One browser that listens, to all tickets or to one. While it takes its time to read, what else happens is put together for
 * it: what waits for a slow one is bounded.
 */
public final class LiveStream {

    private final String person;
    private final String session;
    private final @Nullable TicketNumber about;
    private final SseEmitter emitter;
    private final Set<String> nudges = new LinkedHashSet<>();
    private TicketsChanged waiting = TicketsChanged.NONE;
    private boolean beats;
    private boolean sending;

    LiveStream(String person, String session, @Nullable TicketNumber about, SseEmitter emitter) {
        this.person = person;
        this.session = session;
        this.about = about;
        this.emitter = emitter;
    }

    /** What the browser is answered with. */
    public SseEmitter emitter() {
        return emitter;
    }

    String person() {
        return person;
    }

    String session() {
        return session;
    }

    /** Whether somebody has to begin sending; else whoever sends now does. */
    synchronized boolean gather(TicketsChanged changed) {
        waiting = waiting.and(ofInterest(changed));
        return !waiting.isNone() && begins();
    }

    private TicketsChanged ofInterest(TicketsChanged changed) {
        if (about == null || changed.many()) {
            return changed;
        }
        return changed.ids().contains(about.id()) ? new TicketsChanged(Set.of(about.id()), false) : TicketsChanged.NONE;
    }

    /** As {@link #gather}, for an event that says nothing but its name; the browser then asks. */
    synchronized boolean nudge(String event) {
        nudges.add(event);
        return begins();
    }

    /** As {@link #gather}, to see whether the browser is there still. */
    synchronized boolean beat() {
        beats = true;
        return begins();
    }

    private boolean begins() {
        boolean begins = !sending;
        sending = true;
        return begins;
    }

    /** Sends until nothing waits; fails once the browser has gone. */
    void send() throws IOException {
        for (SseEventBuilder next = next(); next != null; next = next()) {
            emitter.send(next);
        }
    }

    private synchronized @Nullable SseEventBuilder next() {
        if (!waiting.isNone()) {
            TicketsChanged told = waiting;
            waiting = TicketsChanged.NONE;
            beats = false;
            return SseEmitter.event().name("tickets").data(words(told));
        }
        if (!nudges.isEmpty()) {
            String event = nudges.iterator().next();
            nudges.remove(event);
            return SseEmitter.event().name(event).data("");
        }
        if (beats) {
            beats = false;
            return SseEmitter.event().comment("");
        }
        sending = false;
        return null;
    }

    private static String words(TicketsChanged told) {
        return told.many()
                ? "many"
                : told.ids().stream()
                        .sorted()
                        .map(id -> new TicketNumber(id).toString())
                        .collect(Collectors.joining(","));
    }

    void end() {
        emitter.complete();
    }
}
