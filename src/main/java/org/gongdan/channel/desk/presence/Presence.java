package org.gongdan.channel.desk.presence;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gongdan.channel.desk.live.LiveStream;
import org.gongdan.channel.desk.live.LiveStreams;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.live.Whisper;
import org.gongdan.ticket.live.Whispers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * People at tickets. A window is there while its stream is; each node says every few seconds which windows it has, and what it
 * hears, its own words too, is what it knows. Pages are told to look again, and ask for what they may see.
 */
@Component
class Presence implements SmartLifecycle {

    /** More windows than this on one ticket are served, but not told of. */
    static final int MOST = 30;

    private static final Logger LOG = LoggerFactory.getLogger(Presence.class);
    private static final Duration BEAT = Duration.ofSeconds(5);
    private static final Duration BREATH = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(11);

    private final LiveStreams streams;
    private final Whispers whispers;
    private final Lookers lookers = new Lookers();
    private final Map<String, Window> windows = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Looker> unsaid = new ConcurrentLinkedQueue<>();
    private volatile @Nullable ScheduledThreadPoolExecutor thread;

    Presence(LiveStreams streams, Whispers whispers) {
        this.streams = streams;
        this.whispers = whispers;
    }

    /** A window of this node; {@code sign} is when its person last gave a sign of life. */
    private record Window(Looker looker, LiveStream stream, long sign) {

        Window now(Doing doing) {
            return new Window(looker.now(doing), stream, System.nanoTime());
        }
    }

    /** The stream of a window on a ticket that the person may see; its first event tells the browser the window's id. */
    Optional<SseEmitter> open(String account, String session, TicketNumber ticket) throws IOException {
        Looker looker = new Looker(UUID.randomUUID().toString(), ticket, account, Doing.LOOKING);
        Optional<LiveStream> opened = streams.open(account, session, ticket, () -> close(looker.id()));
        if (opened.isPresent()) {
            opened.get().emitter().send(SseEmitter.event().name("window").data(looker.id()));
            if (lookers.windows(ticket) < MOST) {
                windows.put(looker.id(), new Window(looker, opened.get(), System.nanoTime()));
                unsaid.add(looker);
            }
        }
        return opened.map(LiveStream::emitter);
    }

    private void close(String id) {
        Window closed = windows.remove(id);
        if (closed != null) {
            unsaid.add(closed.looker().now(Doing.LEFT));
        }
    }

    /** The person's own window, on whichever node it is; any other is nobody's. */
    void does(String account, TicketNumber ticket, String window, Doing doing) {
        lookers.find(window)
                .filter(looker ->
                        looker.account().equals(account) && looker.ticket().equals(ticket))
                .map(looker -> looker.now(doing))
                .ifPresent(looker -> {
                    sign(looker);
                    unsaid.add(looker);
                });
    }

    private void sign(Looker looker) {
        windows.computeIfPresent(
                looker.id(), (id, window) -> looker.doing() == Doing.LEFT ? null : window.now(looker.doing()));
    }

    /** Whoever may not see the ticket any more is not told of there. */
    void leave(String account, TicketNumber ticket) {
        lookers.of(ticket, account).forEach(looker -> unsaid.add(looker.now(Doing.LEFT)));
    }

    List<Looker> others(TicketNumber ticket, String account) {
        return lookers.others(ticket, account);
    }

    @EventListener
    void hear(Whisper whisper) {
        Looker.hear(whisper.words())
                .filter(looker -> !isKnown(looker))
                .forEach(this::sign); // came in through another node
        tell(lookers.hear(whisper.words(), System.nanoTime()));
    }

    private boolean isKnown(Looker said) {
        Window window = windows.get(said.id());
        return window == null || window.looker().doing() == said.doing();
    }

    private void tell(Set<TicketNumber> tickets) {
        windows.values().stream()
                .filter(window -> tickets.contains(window.looker().ticket()))
                .forEach(window -> streams.nudge(window.stream(), "people"));
    }

    private void beat() {
        try {
            look();
        } catch (RuntimeException away) {
            LOG.warn("Who is at which ticket is not known for the moment: {}", away.getMessage());
        }
    }

    private void look() {
        long now = System.nanoTime();
        tell(lookers.forget(now));
        for (Window window : windows.values()) {
            if (now - window.sign() > PATIENCE.toNanos()) {
                streams.end(window.stream());
            } else {
                streams.probe(window.stream());
                unsaid.add(window.looker());
            }
        }
    }

    private void breathe() {
        try {
            say();
        } catch (RuntimeException away) {
            LOG.warn("Who is at which ticket is not told for the moment: {}", away.getMessage());
        }
    }

    /** Much at once is few notifications: each commit that notifies waits for the one before. */
    private void say() {
        StringBuilder words = new StringBuilder();
        for (Looker looker = unsaid.poll(); looker != null; looker = unsaid.poll()) {
            String line = looker.say() + "\n";
            if (words.length() + line.length() > Whispers.MOST) {
                whispers.say(words.toString());
                words.setLength(0);
            }
            words.append(line);
        }
        if (!words.isEmpty()) {
            whispers.say(words.toString());
        }
    }

    @Override
    public void start() {
        ScheduledThreadPoolExecutor one = new ScheduledThreadPoolExecutor(1, Presence::thread);
        one.scheduleWithFixedDelay(this::breathe, BREATH.toMillis(), BREATH.toMillis(), TimeUnit.MILLISECONDS);
        one.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        thread = one;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "presence");
        thread.setDaemon(true);
        return thread;
    }

    /** The other nodes need not wait until they forget. */
    @Override
    public void stop() {
        ScheduledThreadPoolExecutor one = thread;
        thread = null;
        if (one != null) {
            one.shutdownNow();
            windows.keySet().forEach(this::close);
            breathe();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
