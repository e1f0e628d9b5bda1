package org.gongdan.macro.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.gongdan.core.InvalidException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.CUSTOMER_NAME, "Anna {{due}} $1 \\", Placeholder.TICKET_NUMBER, "GD-100001");

    @Test
    void fillsPlacesInOnePassWhateverTheirValuesSay() {
        assertThat(new Template("Dear {{customer.name}}, about {{ ticket.number }}:").fill(VALUES, 100))
                .isEqualTo("Dear Anna {{due}} $1 \\, about GD-100001:");
    }

    @Test
    void leavesAPlaceWithoutAValueAsItIsWrittenAndSaysSo() {
        Template template = new Template("By {{due}}. {{team.name}} {{due}}");
        assertThat(template.fill(VALUES, 100)).isEqualTo("By {{due}}. {{team.name}} {{due}}");
        assertThat(template.empty(VALUES)).containsExactly("{{due}}", "{{team.name}}");
    }

    @Test
    void isFilledUpToALengthAndRefusedBeyondIt() {
        Map<Placeholder, String> values = Map.of(Placeholder.TEXT, "x".repeat(20_000));
        assertThat(new Template("{{text}}").fill(values, 20_000)).hasSize(20_000);
        assertThat(new Template("a{{ text }}").within(values, 20_000)).isEmpty();
        assertThatThrownBy(() -> new Template("{{text}}".repeat(2_500)).fill(values, 20_000))
                .isInstanceOf(InvalidException.class)
                .hasMessageContaining("ticket.invalid.too-long");
        assertThat(new Template("a".repeat(10) + "{{customer.name}}").within(VALUES, 9))
                .isEmpty();
        assertThat(new Template("{{text}} {{ text }} {{due}}").count(Placeholder.TEXT))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{customer.nam}}",
                "{{customer.name}",
                "{{ customer.name",
                "{{}}",
                "{{text}}",
                "{{#{1+1}}}",
                "{{ a\n}}"
            })
    void namesWhatIsNoPlace(String text) {
        assertThat(new Template(text).unknown(Placeholder.OF_TEXTS)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a { b } c",
                "{{customer.name}}{{due}}",
                "{ {customer.name} }",
                "function() { return {a: 1} }"
            })
    void takesPlacesAndSingleBraces(String text) {
        assertThat(new Template(text).unknown(Placeholder.OF_TEXTS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, en",
        "en-GB, en",
        "de, en",
        "zh-CN, zh-CN",
        "zh, zh-CN",
        "zh-TW, zh-CN",
        "zh-Hant-HK, zh-CN",
    })
    void choosesTheClosestLanguageThatHasAText(String reader, String chosen) {
        Wordings wordings = new Wordings(Map.of(
                "zh-TW",
                new Wording("感謝", ""),
                "zh-CN",
                new Wording("感谢", "谢谢。"),
                "en",
                new Wording("Thanks", "Thanks.")));
        assertThat(wordings.text(Locale.forLanguageTag(reader)).orElseThrow().getKey())
                .isEqualTo(chosen);
        assertThat(wordings.title(Locale.TRADITIONAL_CHINESE)).isEqualTo("感謝");
    }

    @Test
    void takesWhateverLanguageThereIsBeforeNone() {
        Wordings wordings = new Wordings(Map.of("zh-TW", new Wording("感謝", "謝謝。")));
        assertThat(wordings.text(Locale.ENGLISH).orElseThrow().getValue().text())
                .isEqualTo("謝謝。");
        assertThat(new Wordings(Map.of()).text(Locale.ENGLISH)).isEmpty();
    }
}
