package org.gongdan.load;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongdan.identity.security.Browser;

/** How long people at browsers wait for the pages they live in, on desks of different sizes, in turns. */
final class PageSpeed {

    private final List<Place> places;
    private final int rounds;
    private final int reads;

    /** @param places the smallest first */
    PageSpeed(List<Place> places, int rounds, int reads) {
        this.places = places;
        this.rounds = rounds;
        this.reads = reads;
    }

    /** A desk of so many tickets, numbered from {@code first}. */
    record Place(URI address, int first, int count) {

        private Browser signIn(String person) {
            Browser browser = new Browser(address.getPort());
            browser.signIn(person, "demo");
            return browser;
        }

        /** Not the newest only: pages are opened all over the years. */
        private String number(Random random) {
            return "GD-" + (first + random.nextInt(count));
        }
    }

    void measure() {
        people().forEach((person, pages) -> {
            List<Browser> browsers =
                    places.stream().map(place -> place.signIn(person)).toList();
            pages.forEach((what, path) -> measure(person + ", " + what, path, browsers));
        });
    }

    private void measure(String what, Path path, List<Browser> browsers) {
        List<List<Double>> times =
                places.stream().<List<Double>>map(place -> new ArrayList<>()).toList();
        Random random = new Random(7);
        for (int round = 0; round <= rounds; round++) {
            for (int at = 0; at < places.size(); at++) {
                Place place = places.get(at);
                Browser browser = browsers.get(at);
                Measures measured = Measures.oneByOne(reads, call -> read(browser, path.on(place, random)));
                if (round > 0) {
                    times.get(at).addAll(measured.milliseconds());
                }
            }
        }
        say(what, places, times);
    }

    /** One line: the times at each place, and how the largest compares with the smallest. */
    static void say(String what, List<Place> places, List<List<Double>> times) {
        StringBuilder line = new StringBuilder("page %-40s".formatted(what));
        for (int at = 0; at < places.size(); at++) {
            Measures all = new Measures(times.get(at));
            line.append("  %d: p50 %.0f p95 %.0f ms"
                    .formatted(places.get(at).count(), all.percentile(50), all.percentile(95)));
        }
        Measures small = new Measures(times.get(0));
        Measures large = new Measures(times.get(times.size() - 1));
        line.append("  x%.2f x%.2f"
                .formatted(large.percentile(50) / small.percentile(50), large.percentile(95) / small.percentile(95)));
        Benchmark.say("%s", line);
    }

    private static void read(Browser browser, String path) {
        HttpResponse<String> answer = browser.get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " for " + path);
        }
    }

    private Map<String, Map<String, Path>> people() {
        Map<String, Path> desk = new LinkedHashMap<>();
        desk.put("own tickets", fixed("/desk"));
        desk.put("team by promise", fixed("/desk?view=team-infrastructure"));
        desk.put("team by priority", fixed("/desk?view=team-infrastructure&sort=priority"));
        desk.put("team grouped by agent", fixed("/desk?view=team-infrastructure&group=assignee"));
        desk.put("all, newest first", fixed("/desk?view=all&sort=created"));
        desk.put("overdue", fixed("/desk?view=overdue"));
        desk.put("at risk", fixed("/desk?view=at-risk"));
        desk.put("unassigned", fixed("/desk?view=unassigned"));
        desk.put("counters alone", fixed("/desk/changes?view=mine&counts=true"));
        desk.put("board", fixed("/desk/boards?team=infrastructure"));
        desk.put("wall", fixed("/desk/wall"));
        desk.put("search", fixed("/desk/search?q=printer"));
        Map<String, Path> agent = new LinkedHashMap<>(desk);
        Map<String, Path> manager = new LinkedHashMap<>(desk);
        manager.put("ticket", (place, random) -> "/desk/tickets/" + place.number(random));
        Map<String, Path> customer = new LinkedHashMap<>();
        customer.put("own requests", fixed("/requests"));
        Map<String, Map<String, Path>> people = new LinkedHashMap<>();
        people.put("helen.schmidt", manager);
        people.put("omar.haddad", agent);
        people.put("anna.keller", customer);
        return people;
    }

    private static Path fixed(String path) {
        return (place, random) -> path;
    }

    private interface Path {
        String on(Place place, Random random);
    }
}
