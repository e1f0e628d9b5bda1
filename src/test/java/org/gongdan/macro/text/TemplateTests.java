package org.gongdan.macro.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTests {

    private static final Map<Placeholder, String> VALUES =
            Map.of(Placeholder.CUSTOMER_NAME, "Anna {{due}} $1 \\", Placeholder.TICKET_NUMBER, "GD-100001");

    @Test
    void fillsPlacesInOnePassWhateverTheirValuesSay() {
        assertThat(new Template("Dear {{customer.name}}, about {{ ticket.number }}:").fill(VALUES))
                .isEqualTo("Dear Anna {{due}} $1 \\, about GD-100001:");
    }

    @Test
    void leavesAPlaceWithoutAValueAsItIsWrittenAndSaysSo() {
        Template template = new Template("By {{due}}. {{team.name}} {{due}}");
        assertThat(template.fill(VALUES)).isEqualTo("By {{due}}. {{team.name}} {{due}}");
        assertThat(template.empty(VALUES)).containsExactly("{{due}}", "{{team.name}}");
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
