package org.gongdan.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/** Times of many equal calls. */
record Measures(List<Double> milliseconds) {

    /** One after another, as a single client feels them. */
    static Measures oneByOne(int calls, IntConsumer call) {
        return shared(1, calls, call);
    }

    static Measures shared(int clients, int calls, IntConsumer call) {
        AtomicLongArray times = new AtomicLongArray(calls);
        Clients.share(clients, calls, index -> {
            long begun = System.nanoTime();
            call.accept(index);
            times.set(index, System.nanoTime() - begun);
        });
        List<Double> all = new ArrayList<>();
        for (int call1 = 0; call1 < calls; call1++) {
            all.add(times.get(call1) / 1e6);
        }
        return new Measures(all);
    }

    Measures and(Measures more) {
        List<Double> all = new ArrayList<>(milliseconds);
        all.addAll(more.milliseconds);
        return new Measures(all);
    }

    /** The time that {@code percent} of the calls did not exceed. */
    double percentile(int percent) {
        List<Double> sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    /** What a process and those it started have used of the processors so far. */
    static Duration processorTime(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    static double median(List<Double> values) {
        return new Measures(values).percentile(50);
    }
}
