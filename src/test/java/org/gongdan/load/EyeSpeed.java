package org.gongdan.load;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongdan.Chromium;

/** What an agent's eye waits for at a list: its first paint, and the frame after a key. */
final class EyeSpeed {

    /** Keeps the time from each key to the end of the frame that shows what it did. */
    private static final String WATCH = """
            () => {
              window.took = [];
              addEventListener("keydown", (event) => requestAnimationFrame(() =>
                setTimeout(() => window.took.push(performance.now() - event.timeStamp))), true);
            }""";

    private static final List<String> KEYS = List.of("j", "k", "x", "x", "?", "Escape", "Control+k", "Escape");

    private final List<PageSpeed.Place> places;
    private final int rounds;
    private final int reads;

    EyeSpeed(List<PageSpeed.Place> places, int rounds, int reads) {
        this.places = places;
        this.rounds = rounds;
        this.reads = reads;
    }

    void measure() {
        try (Chromium chromium = Chromium.open()) {
            List<Page> pages =
                    places.stream().map(place -> signIn(chromium, place)).toList();
            List<List<Double>> paints = places.stream()
                    .<List<Double>>map(place -> new ArrayList<>())
                    .toList();
            List<List<Double>> keys = places.stream()
                    .<List<Double>>map(place -> new ArrayList<>())
                    .toList();
            for (int round = 0; round <= rounds; round++) {
                for (int at = 0; at < places.size(); at++) {
                    for (int read = 0; read < reads; read++) {
                        double paint = paint(pages.get(at), places.get(at));
                        List<Double> pressed = keys(pages.get(at));
                        if (round > 0) {
                            paints.get(at).add(paint);
                            keys.get(at).addAll(pressed);
                        }
                    }
                }
            }
            PageSpeed.say("first paint of the list", places, paints);
            PageSpeed.say("a key in the list", places, keys);
        }
    }

    private static Page signIn(Chromium chromium, PageSpeed.Place place) {
        Page page = chromium.newPage();
        page.navigate(place.address().resolve("/login").toString());
        page.fill("#username", "helen.schmidt");
        page.fill("#password", "demo");
        page.press("#password", "Enter");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    private static double paint(Page page, PageSpeed.Place place) {
        page.navigate(place.address().resolve("/desk?view=all").toString());
        return ((Number) page.waitForFunction(
                                "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime")
                        .jsonValue())
                .doubleValue();
    }

    private static List<Double> keys(Page page) {
        page.evaluate(WATCH);
        KEYS.forEach(key -> page.keyboard().press(key));
        page.waitForFunction("count => window.took.length >= count", (int)
                KEYS.stream().flatMap(key -> Stream.of(key.split("\\+"))).count());
        List<?> took = (List<?>) page.evaluate("() => window.took");
        return IntStream.range(0, took.size())
                .mapToObj(at -> ((Number) took.get(at)).doubleValue())
                .toList();
    }
}
