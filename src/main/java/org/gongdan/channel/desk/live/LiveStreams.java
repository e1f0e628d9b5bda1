package org.gongdan.channel.desk.live;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.live.TicketsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * The streams of this node. A few threads serve all of them: a stream costs a connection, no thread. Stops before the web
 * server does, which would wait for them.
 */
@Component
public class LiveStreams implements SmartLifecycle {

    /** A browser shows one tab a window; whoever has more windows than this reads the rest as before. */
    static final int MOST_PER_PERSON = 20;

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);
    private static final int THREADS = 4;
    private static final Duration BEAT = Duration.ofSeconds(10);

    private final SessionRepository<?> sessions;
    private final Set<LiveStream> streams = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ScheduledThreadPoolExecutor threads;

    LiveStreams(SessionRepository<?> sessions) {
        this.sessions = sessions;
    }

    /** Empty when the person has enough of them, or the node is going down. */
    Optional<SseEmitter> open(String person, String session) throws IOException {
        return open(person, session, null, () -> {}).map(LiveStream::emitter);
    }

    /** As above for one that hears of changes of one ticket only; {@code ended} runs once or more when it has gone. */
    public synchronized Optional<LiveStream> open(
            String person, String session, @Nullable TicketNumber about, Runnable ended) throws IOException {
        long open = streams.stream()
                .filter(stream -> stream.person().equals(person))
                .count();
        if (open >= MOST_PER_PERSON || !isRunning()) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(0L);
        LiveStream stream = new LiveStream(person, session, about, emitter);
        emitter.onCompletion(() -> forget(stream, ended));
        emitter.onError(gone -> forget(stream, ended));
        emitter.send(SseEmitter.event().reconnectTime(someSeconds()).comment(""));
        streams.add(stream);
        return Optional.of(stream);
    }

    private void forget(LiveStream stream, Runnable ended) {
        streams.remove(stream);
        ended.run();
    }

    /** Sends an event without content, unless the same one still waits to be sent. */
    public void nudge(LiveStream stream, String event) {
        if (stream.nudge(event)) {
            send(stream);
        }
    }

    /** Looks whether the browser is there still, sooner than the streams do by themselves. */
    public void probe(LiveStream stream) {
        if (stream.beat()) {
            send(stream);
        }
    }

    /** A node that comes back is not asked by all browsers at one moment. */
    private static long someSeconds() {
        return ThreadLocalRandom.current().nextLong(1_000, 5_000);
    }

    @EventListener
    void tell(TicketsChanged changed) {
        streams.stream().filter(stream -> stream.gather(changed)).forEach(this::send);
    }

    private void beat() {
        streams.forEach(stream -> {
            if (isSignedOut(stream)) {
                end(stream);
            } else if (stream.beat()) {
                send(stream);
            }
        });
    }

    /** Sessions end on any node, by sign-out, by time, or because rights were taken. */
    private boolean isSignedOut(LiveStream stream) {
        try {
            return sessions.findById(stream.session()) == null;
        } catch (RuntimeException unknown) {
            LOG.warn("Whether a live list is still signed in is not known for the moment: {}", unknown.getMessage());
            return false;
        }
    }

    private void send(LiveStream stream) {
        ScheduledThreadPoolExecutor senders = threads;
        if (senders != null) {
            senders.execute(() -> sendNow(stream));
        }
    }

    private void sendNow(LiveStream stream) {
        try {
            stream.send();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("A browser has gone", gone);
            end(stream);
        }
    }

    public void end(LiveStream stream) {
        streams.remove(stream);
        stream.end();
    }

    @Override
    public void start() {
        ScheduledThreadPoolExecutor senders = new ScheduledThreadPoolExecutor(THREADS, LiveStreams::thread);
        senders.setRemoveOnCancelPolicy(true);
        senders.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        threads = senders;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "live-streams");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public synchronized void stop() {
        ScheduledThreadPoolExecutor senders = threads;
        threads = null;
        if (senders != null) {
            senders.shutdownNow();
        }
        streams.forEach(this::end);
    }

    @Override
    public boolean isRunning() {
        return threads != null;
    }
}
