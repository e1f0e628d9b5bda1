package org.gongdan.channel.desk.story;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a table decided: its outcome, the reason, and all it looked at. */
record Verdict(Details details, Vocabulary vocabulary) {

    /** The whole text of a request is no reason anybody reads. */
    private static final String WHOLE_TEXT = "Text";

    /** The finer points of a promise: they stand in the table. */
    private static final Set<String> UNTOLD = Set.of("wait", "warnAt", "pausesIn");

    /** What needs no word where it is what is usual. */
    private static final Set<String> USUAL = Set.of("usual", "same", "none");

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    /** The table's name as readers know it. */
    String table() {
        return vocabulary.model(name(details));
    }

    /** "Priority high", from the table's outputs. */
    String outcome() {
        Map<String, Object> labels = details.map("labels");
        String outputs = vocabulary.listed(details.map("outputs").entrySet().stream()
                .filter(output -> isTold(output.getKey(), output.getValue()))
                .map(output -> vocabulary.say(
                        "timeline.decided",
                        vocabulary.model(labels.getOrDefault(output.getKey(), output.getKey())),
                        vocabulary.word(output.getKey(), output.getValue()))));
        return outputs.isEmpty()
                ? vocabulary.say("timeline.decided", table(), vocabulary.say("timeline.nothing"))
                : outputs;
    }

    /** "because impact = team and tier = VIP; rule 4 of Ticket priority v3 (why the rule exists)". */
    String reason() {
        Map<String, Object> inputs = details.map("inputs");
        inputs.remove(WHOLE_TEXT);
        String because = vocabulary.together(vocabulary.facts(inputs).entrySet().stream()
                .map(fact -> vocabulary.say("timeline.fact", fact.getKey(), fact.getValue())));
        String rules = vocabulary.listed(details.several("rules").stream().map(this::rule));
        String by = rules.isEmpty() ? vocabulary.say("timeline.by", table(), version()) : rules;
        return because.isEmpty() ? by : vocabulary.say("timeline.because", because, by);
    }

    /** What the table looked at, and what the rows that nearly matched would have needed. */
    Map<String, String> grounds() {
        Map<String, String> grounds = vocabulary.facts(details.map("inputs"));
        details.several("misses")
                .forEach(miss -> grounds.put(
                        vocabulary.say("timeline.near", number(miss.one("rule"))),
                        vocabulary.together(miss.map("wanted").entrySet().stream()
                                .map(cell -> cell(cell.getKey(), String.valueOf(cell.getValue()))))));
        return grounds;
    }

    /** A sure table needs no word, nor does what is usual. */
    private static boolean isTold(String output, Object value) {
        return !UNTOLD.contains(output)
                && !USUAL.contains(String.valueOf(value))
                && !(output.equals("sure") && Boolean.TRUE.equals(value));
    }

    private String rule(Details rule) {
        String annotation = rule.text("annotation");
        Object table = rule.get("table");
        return vocabulary.say(
                annotation == null ? "timeline.rule.bare" : "timeline.rule",
                number(rule),
                table == null ? table() : vocabulary.model(table),
                version(),
                annotation == null ? "" : vocabulary.model(annotation));
    }

    /** "Tier = Standard, Gold": the cell of a table with its texts in the reader's words. */
    private String cell(String label, String cell) {
        String name = Vocabulary.name(label);
        String wanted =
                TEXT.matcher(cell).replaceAll(text -> Matcher.quoteReplacement(vocabulary.word(name, text.group(1))));
        return vocabulary.say("timeline.fact", vocabulary.model(label), wanted);
    }

    private String version() {
        return String.valueOf(details.get("version"));
    }

    private static String number(Details rule) {
        return String.valueOf(rule.get("number"));
    }

    private static Object name(Details details) {
        Object name = details.get("name");
        return name == null ? String.valueOf(details.get("table")) : name;
    }
}
