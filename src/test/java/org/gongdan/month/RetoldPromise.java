package org.gongdan.month;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One promise as it must stand, reckoned from nothing but the moments at which it began, stood still, ran on and ended. */
final class RetoldPromise {

    /** Milliseconds, percentages at which somebody is told, statuses in which it stands still. */
    record Terms(long target, Set<Integer> levels, Set<String> pauses, String calendar) {

        Terms {
            levels = new TreeSet<>(levels);
            levels.add(100);
        }
    }

    private record Stretch(long from, @Nullable Long to, OpenMinutes minutes) {}

    private final String target;
    private final OfficeHours hours;
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private Terms terms;
    private String state = "paused";
    private long now;
    private int told;
    private @Nullable Long breach;
    private @Nullable Long lastDue;

    RetoldPromise(String target, OfficeHours hours, Terms terms, long from, boolean runs) {
        this.target = target;
        this.hours = hours;
        this.terms = terms;
        this.now = from;
        if (runs) {
            run();
        }
    }

    String state() {
        return state;
    }

    boolean isOpen() {
        return state.equals("running") || state.equals("paused");
    }

    @Nullable
    Long breach() {
        return breach;
    }

    /** What must have been said of it, in the order of time. */
    List<String> said() {
        return said;
    }

    /** When the target is used up; what is over keeps what was known when it ended. */
    @Nullable
    Long due() {
        return isOpen() ? at(100) : lastDue;
    }

    long usedSeconds() {
        return stretches.stream()
                        .mapToLong(
                                stretch -> stretch.minutes.between(stretch.from, stretch.to == null ? now : stretch.to))
                        .sum()
                / 1000;
    }

    /** Time passes; whatever level is reached on the way is told at that instant, of several only the highest. */
    void passTo(long time) {
        for (Long reached = next(); reached != null && reached <= time; reached = next()) {
            now = reached;
            told = terms.levels.stream()
                    .filter(level -> level > told && isPast(at(level)))
                    .reduce(0, Math::max);
            breach = told >= 100 && breach == null ? (Long) now : breach;
            said.add(said(told, now, at(100)));
        }
        now = time;
    }

    static String said(int level, long at, @Nullable Long due) {
        return level + " percent at " + at + ", due " + due;
    }

    void pauseIn(String status) {
        if (state.equals("running") && terms.pauses.contains(status)) {
            end("paused");
        }
    }

    void resume() {
        if (state.equals("paused")) {
            run();
        }
    }

    void reopen() {
        if (!isOpen()) {
            run();
        }
    }

    /** Kept, unless other terms have used up the target while it stood still and nobody was told. */
    void meet() {
        if (isOpen()) {
            Long due = at(100);
            if (breach == null && due != null && due < now) {
                told = 100;
                breach = now;
                said.add(said(told, now, due));
            } else if (breach == null) {
                said.add("kept at " + now);
            }
            end("met");
        }
    }

    void stop() {
        if (isOpen()) {
            end("stopped");
        }
    }

    /** The calendar has changed; what was used stays used. */
    void recount(String calendar) {
        if (state.equals("running") && terms.calendar.equals(calendar)) {
            end("running");
            run();
        }
    }

    /** New terms; what was used stays used, and what was told is told again if it lies ahead now. */
    void anew(Terms changed, String status) {
        terms = changed;
        if (state.equals("running")) {
            end("paused");
        }
        if (!terms.pauses.contains(status)) {
            run();
        }
        told = terms.levels.stream()
                .filter(level -> level <= told && isPast(at(level)))
                .reduce(0, Math::max);
        breach = isPast(at(100)) ? breach : null;
    }

    private void run() {
        stretches.add(new Stretch(now, null, hours.at(terms.calendar, now)));
        state = "running";
    }

    private void end(String next) {
        lastDue = due();
        int last = stretches.size() - 1;
        if (last >= 0 && stretches.get(last).to == null) {
            stretches.set(last, new Stretch(stretches.get(last).from, now, stretches.get(last).minutes));
        }
        state = next;
    }

    /** The next instant at which somebody is to be told, now where it has passed. */
    @Nullable
    Long next() {
        if (!state.equals("running")) {
            return null;
        }
        return terms.levels.stream()
                .filter(level -> level > told)
                .findFirst()
                .map(level -> Math.max(now, at(level)))
                .orElse(null);
    }

    private @Nullable Long at(int percent) {
        long left = terms.target / 100 * percent;
        for (Stretch stretch : stretches) {
            long ran = stretch.to == null ? Long.MAX_VALUE : stretch.minutes.between(stretch.from, stretch.to);
            if (left <= ran) {
                return stretch.minutes.after(stretch.from, left);
            }
            left -= ran;
        }
        return null;
    }

    private boolean isPast(@Nullable Long instant) {
        return instant != null && instant <= now;
    }

    @Override
    public String toString() {
        return target + " " + state + ", due " + due() + ", breached " + breach + ", used " + usedSeconds() + " s";
    }
}
