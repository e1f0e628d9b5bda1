package org.gongdan.load;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long people wait for what they look for. A few thousand tickets are written down by the product itself; the others are
 * copies under numbers of their own.
 */
final class SearchSpeed {

    private static final int SAMPLE = 4_000;

    private final Node node;
    private final JdbcTemplate database;
    private final int first;
    private final int count;
    private final List<String> texts;
    private final Random random = new Random(7);

    SearchSpeed(Node node, JdbcTemplate database, int first, int count, List<String> texts) {
        this.node = node;
        this.database = database;
        this.first = first;
        this.count = count;
        this.texts = texts;
    }

    /** Five messages a ticket; tells how long the product took to write down the sample, and what all takes on disk. */
    void fill() throws IOException {
        int sample = Math.min(SAMPLE, count);
        long begun = System.nanoTime();
        Filling filling = new Filling(database, texts);
        filling.converse(first, count, sample);
        Benchmark.say("%d tickets with 5 messages each after %d s", count, seconds(begun));
        begun = System.nanoTime();
        Api.signIn(node::address, "admin", "demo").post("/api/search/index", Map.of());
        database.execute("delete from search_queue where ticket_id >= " + (first + sample));
        Patience patience = Patience.of(Duration.ofMinutes(15));
        if (!patience.until(() -> waiting() == 0)) {
            throw new IllegalStateException(waiting() + " tickets still wait.");
        }
        Benchmark.say("%d of them written down in %d s", sample, seconds(begun));
        begun = System.nanoTime();
        filling.execute("load/search.sql", first, first + sample - 1, first + count - 1, sample);
        Benchmark.say(
                "the others copied after %d s; documents %s, index %s",
                seconds(begun), size("search_document"), size("search_document_words"));
    }

    void measure(int reads) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put("manager", "helen.schmidt");
        people.put("agent", "omar.haddad");
        people.put("customer", "anna.keller");
        people.forEach((role, person) -> {
            Api api = Api.signIn(node::address, person, "demo");
            questions().forEach((what, question) -> measure(api, role + ", " + what, question, reads));
        });
    }

    private void measure(Api api, String what, IntFunction<String> question, int reads) {
        List<String> asked = java.util.stream.IntStream.range(0, reads + reads / 4)
                .mapToObj(question)
                .map(words -> "/api/search?" + words)
                .toList();
        Measures.oneByOne(reads / 4, call -> api.read(asked.get(call)));
        Measures times = Measures.oneByOne(reads, call -> api.read(asked.get(reads / 4 + call)));
        Benchmark.say(
                "search %-42s at %d tickets: p50 %.1f ms, p95 %.1f ms",
                what, count, times.percentile(50), times.percentile(95));
    }

    private Map<String, IntFunction<String>> questions() {
        Map<String, IntFunction<String>> questions = new LinkedHashMap<>();
        questions.put("rare word", call -> q(String.valueOf(first + random.nextInt(count))));
        questions.put("word of every ticket", call -> q("request"));
        questions.put(
                "word of every ticket, closed, one team", call -> q("request") + "&status=closed&team=infrastructure");
        questions.put("some word", call -> q(word()));
        questions.put("two words of one message", call -> {
            String text = text();
            return q(word(text) + " " + word(text));
        });
        questions.put("two words of any", call -> q(word() + " " + word()));
        questions.put("first letter", call -> q(word().substring(0, 1)));
        questions.put("three letters", call -> q(word().substring(0, 3)));
        questions.put("word and two letters", call -> q(word() + " " + word().substring(0, 2)));
        questions.put(
                "Chinese", call -> q(List.of("打印机", "无法登录", "密码", "网络 VPN", "笔").get(call % 5)));
        questions.put("no such word", call -> q("zzyzx" + call));
        questions.put("no such pair", call -> q("request zzyzx" + call));
        return questions;
    }

    private String text() {
        return texts.get(random.nextInt(texts.size()));
    }

    private String word() {
        return word(text());
    }

    private String word(String text) {
        List<String> words = Arrays.stream(text.substring(0, Math.min(text.length(), Filling.LONGEST))
                        .split("[^A-Za-z]+"))
                .filter(word -> word.length() > 3)
                .toList();
        return words.isEmpty() ? "printer" : words.get(random.nextInt(words.size()));
    }

    private static String q(String words) {
        return "q=" + URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private long waiting() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from search_queue", Long.class));
    }

    private String size(String relation) {
        return Objects.requireNonNull(database.queryForObject(
                "select pg_size_pretty(pg_total_relation_size(?::regclass))", String.class, relation));
    }

    private static long seconds(long begun) {
        return (System.nanoTime() - begun) / 1_000_000_000;
    }
}
