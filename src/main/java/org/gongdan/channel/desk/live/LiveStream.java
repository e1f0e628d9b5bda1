package org.gongdan.channel.desk.live;

import java.io.IOException;
import java.util.stream.Collectors;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.live.TicketsChanged;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter.SseEventBuilder;

/**
 * One browser that listens. While it takes its time to read, what else happens is put together for it: what waits for a
 * slow one is bounded.
 */
final class LiveStream {

    private final String person;
    private final String session;
    private final SseEmitter emitter;
    private TicketsChanged waiting = TicketsChanged.NONE;
    private boolean beats;
    private boolean sending;

    LiveStream(String person, String session, SseEmitter emitter) {
        this.person = person;
        this.session = session;
        this.emitter = emitter;
    }

    String person() {
        return person;
    }

    String session() {
        return session;
    }

    /** Whether somebody has to begin sending; else whoever sends now does. */
    synchronized boolean gather(TicketsChanged changed) {
        waiting = waiting.and(changed);
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
