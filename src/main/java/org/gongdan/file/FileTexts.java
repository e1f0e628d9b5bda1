package org.gongdan.file;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.gongdan.file.FileTextRows.Taken;
import org.gongdan.process.Lifecycles;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketEvents.AgentReplied;
import org.gongdan.ticket.TicketEvents.CustomerReplied;
import org.gongdan.ticket.TicketEvents.NoteAdded;
import org.gongdan.ticket.TicketEvents.ReplyHeld;
import org.gongdan.ticket.TicketEvents.TicketOpened;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The words of attached files. Whoever attaches one waits for nothing; it is read in the background, one at a time on each
 * node, in a process of its own.
 */
@Component
public class FileTexts {

    private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);
    private static final String DIAGRAM = "file-reading";
    private static final Duration PORTION = Duration.ofMinutes(1);
    private static final int TRIES = 2;

    private final FileTextRows rows;
    private final FileQueue queue;
    private final Lifecycles lifecycles;
    private final ReentrantLock reading = new ReentrantLock();

    FileTexts(FileTextRows rows, FileQueue queue, Lifecycles lifecycles) {
        this.rows = rows;
        this.queue = queue;
        this.lifecycles = lifecycles;
    }

    /** Each of these may bring files along. */
    @EventListener({TicketOpened.class, CustomerReplied.class, AgentReplied.class, NoteAdded.class, ReplyHeld.class})
    @Transactional(propagation = Propagation.MANDATORY)
    public void follow(TicketEvent event) {
        if (rows.enlist(event.ticket().id()) > 0) {
            begin();
        }
    }

    /** What a migration found, or a node that died left behind. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void goOn() {
        if (rows.isAnyLeft()) {
            begin();
        }
    }

    /** Reads for a minute at most, unless this node reads already; says whether any file is left. */
    public boolean read() {
        if (reading.tryLock()) {
            try (TextReader reader = new TextReader()) {
                long begun = System.nanoTime();
                Optional<Taken> next = queue.take();
                while (next.isPresent()) {
                    queue.settle(next.get(), text(reader, next.get()));
                    next = System.nanoTime() - begun < PORTION.toNanos() ? queue.take() : Optional.empty();
                }
            } finally {
                reading.unlock();
            }
        }
        return queue.isAnyLeft();
    }

    private static Optional<String> text(TextReader reader, Taken file) {
        Optional<String> text =
                file.tries() > TRIES ? Optional.empty() : reader.read(file.name(), file.contentType(), file.content());
        if (text.isEmpty()) {
            LOG.info("File {} of {} could not be read: only its name is found.", file.id(), file.ticketId());
        }
        return text;
    }

    private void begin() {
        lifecycles.start(DIAGRAM, "files", Map.of());
    }
}
