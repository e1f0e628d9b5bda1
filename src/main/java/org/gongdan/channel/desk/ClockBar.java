package org.gongdan.channel.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Promises;
import org.gongdan.channel.page.Promises.Promise;
import org.gongdan.channel.page.Words;
import org.gongdan.sla.Explanation;
import org.gongdan.sla.Explanation.Stretch;
import org.gongdan.sla.SlaClock.State;

/** A promise's clock as a bar a thousand wide, from its start until it is due or now, and the sentence that says the same. */
record ClockBar(String target, Promise promise, String sentence, List<Part> parts) {

    private static final int WIDTH = 1_000;

    /** Ran, waited, or left until it is due. */
    record Part(String kind, int from, int width, String title) {}

    static ClockBar of(Explanation clock, Words words, Moments moments) {
        return new ClockBar(
                clock.target().wire(),
                new Promises(moments.now()).of(clock),
                sentence(clock, words),
                parts(clock, words, moments));
    }

    private static String sentence(Explanation clock, Words words) {
        Stretch last = clock.stretches().get(clock.stretches().size() - 1);
        long left = clock.leftSeconds();
        String key = "promise.why." + (left < 0 ? "over" : clock.state().wire());
        String why = words.say(
                key,
                length(words, clock.targetSeconds()),
                last.calendarName(),
                String.valueOf(last.calendarVersion()),
                length(words, clock.usedSeconds()),
                length(words, Math.abs(left)));
        long pauses = clock.stretches().stream()
                .filter(stretch -> stretch.state() == State.PAUSED)
                .count();
        return pauses == 0 ? why : words.say("promise.why.with", why, words.say("promise.why.pauses", pauses));
    }

    private static List<Part> parts(Explanation clock, Words words, Moments moments) {
        Stretch last = clock.stretches().get(clock.stretches().size() - 1);
        boolean waits = clock.state() == State.RUNNING
                && clock.dueAt() != null
                && clock.dueAt().isAfter(last.to());
        Instant end = waits ? clock.dueAt() : last.to();
        Scale scale = new Scale(clock.startedAt(), end);
        List<Part> parts = new ArrayList<>();
        for (Stretch stretch : clock.stretches()) {
            boolean ran = stretch.state() == State.RUNNING;
            String title = words.say(
                    ran ? "promise.span.ran" : "promise.span.waited",
                    moments.exact(stretch.from()),
                    moments.exact(stretch.to()),
                    length(words, stretch.usedSeconds()),
                    stretch.calendarName(),
                    String.valueOf(stretch.calendarVersion()));
            parts.add(scale.part(ran ? "ran" : "waited", stretch.from(), stretch.to(), title));
        }
        if (waits) {
            parts.add(scale.part("left", last.to(), end, words.say("promise.span.left", moments.exact(end))));
        }
        return parts;
    }

    private static String length(Words words, long seconds) {
        return words.length(Duration.ofSeconds(seconds));
    }

    private record Scale(Instant begin, Instant end) {

        Part part(String kind, Instant from, Instant to, String title) {
            return new Part(kind, place(from), Math.max(1, place(to) - place(from)), title);
        }

        private int place(Instant at) {
            long whole = Math.max(1, Duration.between(begin, end).toSeconds());
            return (int) (WIDTH * Duration.between(begin, at).toSeconds() / whole);
        }
    }
}
