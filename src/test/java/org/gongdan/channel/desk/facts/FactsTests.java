package org.gongdan.channel.desk.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongdan.process.TypeForm;
import org.gongdan.ticket.Attributes;
import org.junit.jupiter.api.Test;

/** Only what a person changed in the dialog is a change, though every field is sent. */
class FactsTests {

    private static final TypeForm FORM = TypeForm.parse("""
            {"id": "request-probe", "type": "default", "components": [
              {"type": "select", "key": "service", "label": "Service", "values": [{"value": "new", "label": "New"}]},
              {"type": "number", "key": "cost", "label": "Cost"},
              {"type": "textarea", "key": "why", "label": "Why"},
              {"type": "datetime", "key": "day", "label": "Day", "subtype": "date", "dateLabel": "Day"},
              {"type": "checkbox", "key": "urgent", "label": "Urgent"},
              {"type": "checklist", "key": "parts", "label": "Parts",
               "values": [{"value": "a", "label": "A"}, {"value": "b", "label": "B"}]}]}
            """.getBytes(StandardCharsets.UTF_8));

    private static final Attributes KNOWN = new Attributes(Map.of(
            "service",
            "old",
            "cost",
            1.0e7,
            "why",
            "One\ntwo",
            "day",
            "2026-12-01T10:00Z",
            "urgent",
            true,
            "parts",
            List.of("b", "a")));

    @Test
    void showsWhatItsFieldsCanShow() {
        Facts facts = Facts.answers(KNOWN, FORM);
        assertThat(facts.answer("cost")).isEqualTo("10000000");
        assertThat(facts.answer("day")).isEqualTo("2026-12-01");
        assertThat(facts.answer("service")).as("no longer a choice").isEmpty();
        assertThat(facts.chose("urgent", "true")).isTrue();
        assertThat(facts.chose("parts", "a")).isTrue();
    }

    @Test
    void takesWhatComesBackAsItWasShownForNoChange() {
        assertThat(typed(Map.of()).changed(KNOWN, FORM)).isEmpty();
        assertThat(typed(Map.of("why", List.of("One\r\ntwo "), "parts", List.of("a", "b")))
                        .changed(KNOWN, FORM))
                .isEmpty();
    }

    @Test
    void takesAnAnswerAwayThatComesBackEmpty() {
        Map<String, List<String>> emptied = new LinkedHashMap<>();
        List.of("cost", "why", "day").forEach(key -> emptied.put(key, List.of("")));
        Facts facts = typed(emptied);
        assertThat(facts.changed(KNOWN, FORM))
                .containsOnlyKeys("cost", "why", "day")
                .containsEntry("cost", null);
    }

    @Test
    void readsABoxThatIsNotSentAsUnticked() {
        Map<String, List<String>> texts =
                new LinkedHashMap<>(Facts.answers(KNOWN, FORM).texts());
        texts.keySet().removeAll(List.of(Facts.ANSWER + "urgent", Facts.ANSWER + "parts"));
        Map<String, Object> changed = new LinkedHashMap<>(new Facts(texts).changed(KNOWN, FORM));
        assertThat(changed).containsOnlyKeys("urgent", "parts").containsEntry("urgent", false);
        assertThat(changed.get("parts")).isNull();
    }

    @Test
    void readsWhatWasTypedAsTheFormAsksForIt() {
        assertThat(typed(Map.of("cost", List.of("12.50"), "parts", List.of("b"), "service", List.of("new")))
                        .changed(KNOWN, FORM))
                .isEqualTo(Map.of("cost", new BigDecimal("12.50"), "parts", List.of("b"), "service", "new"));
        assertThat(typed(Map.of("cost", List.of("dear"))).changed(KNOWN, FORM))
                .as("for the check to refuse")
                .isEqualTo(Map.of("cost", "dear"));
    }

    /** All fields as they were shown, and these as somebody made them. */
    private static Facts typed(Map<String, List<String>> typed) {
        Map<String, List<String>> texts =
                new LinkedHashMap<>(Facts.answers(KNOWN, FORM).texts());
        typed.forEach((key, values) -> texts.put(Facts.ANSWER + key, values));
        return new Facts(texts);
    }
}
