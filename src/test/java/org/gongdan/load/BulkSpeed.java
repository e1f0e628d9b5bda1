package org.gongdan.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

/**
 * A priority and a tag for many tickets: by bulk changes against one call after the other by a program, on the same machine in
 * turns. Somebody reads lists while the bulk changes run.
 */
record BulkSpeed(Api api, IntConsumer list) {

    private static final Duration LONGEST = Duration.ofMinutes(60);

    /** Tickets a second either way, those that a bulk change did not do, and lists without and with one. */
    record Outcome(double single, double bulk, int undone, Measures quiet, Measures during) {}

    /** A quarter of the tickets one by one, half of them in bulk, then the last quarter one by one. */
    Outcome measure(List<String> numbers, int reads) {
        Measures.oneByOne(reads, list);
        Measures quiet = Measures.oneByOne(reads, list);
        int quarter = numbers.size() / 4;
        double before = oneByOne(numbers.subList(0, quarter));
        List<Double> during = new ArrayList<>();
        List<String> many = numbers.subList(quarter, numbers.size() - quarter);
        long begun = System.nanoTime();
        int undone = run(Map.of("kind", "correct", "priority", "critical", "reason", "Measured."), many, during)
                + run(Map.of("kind", "tag", "on", List.of("measured")), many, during);
        double bulk = many.size() / ((System.nanoTime() - begun) / 1e9);
        double after = oneByOne(numbers.subList(numbers.size() - quarter, numbers.size()));
        return new Outcome((before + after) / 2, bulk, undone, quiet, new Measures(during));
    }

    private double oneByOne(List<String> numbers) {
        long begun = System.nanoTime();
        for (int at = 0; at < numbers.size(); at++) {
            String path = "/api/tickets/" + numbers.get(at);
            api.call("PATCH", path, Map.of("priority", "critical"));
            api.call("PUT", path + "/tags/measured", Map.of());
        }
        return numbers.size() / ((System.nanoTime() - begun) / 1e9);
    }

    /** Tells how many were not done. */
    private int run(Map<String, Object> action, List<String> numbers, List<Double> during) {
        String path = "/api/bulk-changes/"
                + api.post("/api/bulk-changes", Map.of("tickets", numbers, "action", action))
                        .path("id")
                        .asLong();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < deadline) {
            during.addAll(Measures.oneByOne(2, list).milliseconds());
            if (!api.get(path).path("endedAt").isNull()) {
                break;
            }
        }
        return numbers.size() - api.get(path).path("done").asInt();
    }
}
