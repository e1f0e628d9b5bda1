package org.gongdan.load;

import java.util.concurrent.atomic.AtomicInteger;

/** One line on the console that fills up; many threads may step it. */
final class ProgressBar {

    private static final int WIDTH = 40;

    private final String label;
    private final int total;
    private final long started = System.nanoTime();
    private final AtomicInteger done = new AtomicInteger();

    ProgressBar(String label, int total) {
        this.label = label;
        this.total = total;
    }

    void step() {
        int now = done.incrementAndGet();
        if (now == total || now * 100 / total != (now - 1) * 100 / total) {
            draw(now);
        }
    }

    private synchronized void draw(int now) {
        int filled = WIDTH * now / total;
        double seconds = (System.nanoTime() - started) / 1e9;
        System.err.printf(
                "\r%-8s │%s%s│ %d/%d  %.0f/s%s",
                label,
                "█".repeat(filled),
                "·".repeat(WIDTH - filled),
                now,
                total,
                now / seconds,
                now == total ? System.lineSeparator() : "");
    }
}
