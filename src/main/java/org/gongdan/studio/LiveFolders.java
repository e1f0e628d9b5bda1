package org.gongdan.studio;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.gongdan.process.deployment.ModelSource;
import org.gongdan.studio.ModelFolder.Stamp;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Makes every saved model live. Looks at the files' stamps a few times a second, which is as good everywhere: file events
 * need seconds on some systems and do not reach mounted folders on others.
 */
final class LiveFolders implements ModelSource, SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFolders.class);

    private final ModelFolder folder;
    private final Duration interval;
    private final Intake intake;
    private Map<Path, Stamp> seen = Map.of();
    private Map<Path, Stamp> taken = Map.of();
    private @Nullable ScheduledExecutorService watcher;

    LiveFolders(ModelSettings settings, Intake intake) {
        this.folder = settings.files();
        this.interval = settings.interval();
        this.intake = intake;
    }

    /** Takes in what the folders hold at start; from then on they, and not the jar, are where models come from. */
    @Override
    public void deploy() {
        LOG.info("Models are live from {}", folder.root().toAbsolutePath().normalize());
        take(folder.stamps());
    }

    @Override
    public void start() {
        watcher = Executors.newSingleThreadScheduledExecutor(LiveFolders::thread);
        watcher.scheduleWithFixedDelay(this::look, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "live-folders");
        thread.setDaemon(true);
        return thread;
    }

    /** Takes files in once they look the same twice in a row, so that nothing half-written is read. */
    private void look() {
        try {
            Map<Path, Stamp> stamps = folder.stamps();
            if (!stamps.equals(taken) && stamps.equals(seen)) {
                take(stamps);
            }
            seen = stamps;
        } catch (RuntimeException e) {
            LOG.error("Saved models did not go live; they will with the next file saved", e);
        }
    }

    private void take(Map<Path, Stamp> stamps) {
        taken = stamps;
        intake.take(folder.files());
    }

    /** Lets a deployment that is under way come to its end. */
    @Override
    public void stop() {
        if (watcher == null) {
            return;
        }
        watcher.shutdown();
        try {
            watcher.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return watcher != null && !watcher.isShutdown();
    }
}
