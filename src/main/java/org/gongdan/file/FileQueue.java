package org.gongdan.file;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.gongdan.file.FileTextRows.Taken;
import org.gongdan.ticket.TicketNumber;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that wait to be read. Each deed is kept at once: a file that brings a node down is not read for ever. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class FileQueue {

    /** Longer than any file is read. */
    private static final Duration LOST = Duration.ofMinutes(3);

    private final FileTextRows rows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileQueue(FileTextRows rows, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.events = events;
        this.clock = clock;
    }

    Optional<Taken> take() {
        return rows.take(clock.instant(), clock.instant().minus(LOST));
    }

    void settle(Taken file, Optional<String> text) {
        // PostgreSQL keeps no NUL.
        String said = text.orElse("").replace("\0", "");
        rows.settle(file.id(), text.isPresent() ? "read" : "unreadable", said);
        if (!said.isBlank()) {
            events.publishEvent(new FileRead(new TicketNumber(file.ticketId())));
        }
    }

    boolean isAnyLeft() {
        return rows.isAnyLeft();
    }
}
