package org.gongdan.process.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordFileTests {

    @Test
    void readsWhatEditorsOfSuchFilesWrite() {
        assertThat(parse("""
                # A remark
                msgid ""
                msgstr ""
                "Content-Type: text/plain; charset=UTF-8\\n"

                #: incident.bpmn
                msgid "Work on ticket"
                msgstr "处理工单"

                msgid ""
                "Say \\"yes\\"\\n"
                "or no."
                msgstr ""
                "说“是”\\n"
                "或“否”。"
                """))
                .containsExactly(entry("Work on ticket", "处理工单"), entry("Say \"yes\" or no.", "说“是”\n或“否”。"));
    }

    @Test
    void leavesOutWhatIsNotTranslatedYet() {
        assertThat(parse("msgid \"Other\"\nmsgstr \"\"\n")).isEmpty();
    }

    @Test
    void tellsTheLineThatCannotBeRead() {
        assertRefused("msgid \"One\"\nmsgstr 一\n", "line 2: write msgid or msgstr and a text in straight quotes");
        assertRefused(
                "msgid \"One\"\nmsgstr \"一\"\nmsgid \"One\"\nmsgstr \"壹\"\n",
                "line 4: this text is translated above already");
    }

    @Test
    void readsALineOfAnyLength() {
        String lengthy = "\\\"x".repeat(200_000);
        assertThat(parse("msgid \"One\"\nmsgstr \"" + lengthy + "\"\n")).containsKey("One");
        assertRefused(
                "msgid \"One\"\nmsgstr \"" + lengthy + "\n",
                "line 2: write msgid or msgstr and a text in straight quotes");
    }

    @Test
    void refusesAnythingButUtf8() {
        assertThatThrownBy(() -> WordFile.parse("msgid \"é\"".getBytes(StandardCharsets.ISO_8859_1)))
                .hasMessage("save the file as UTF-8");
    }

    @Test
    void refusesExpressionsThatAFormWouldEvaluate() {
        for (String expression : new String[] {"=answer", " = answer", "{{answer}}", "a ${answer}", "#{answer}"}) {
            assertRefused(
                    "msgid \"One\"\nmsgstr \"" + expression + "\"\n",
                    "line 2: a translation is plain text, without expressions");
        }
        assertRefused(
                "msgid \"One\"\nmsgstr \"{\"\n\"{answer}}\"\n",
                "line 3: a translation is plain text, without expressions");
    }

    @Test
    void translatesWhateverLinesTheModelBreaks() {
        Translation translation = new Translation("zh_CN", Map.of("Is the table sure?", "规则表能确定吗？"));

        assertThat(translation.of("Is the\ntable  sure?")).isEqualTo("规则表能确定吗？");
        assertThat(translation.of("Is the chair sure?")).isEqualTo("Is the chair sure?");
    }

    @Test
    void translatesWhatAFormSaysAndNothingElse() {
        String form = """
                {"id":"a","components":[{"key":"Other","label":"Other","values":[{"label":"Other","value":"Other"}]}]}""";

        byte[] told = new Translation("zh_CN", Map.of("Other", "其他")).ofForm(form.getBytes(StandardCharsets.UTF_8));

        assertThat(new String(told, StandardCharsets.UTF_8))
                .isEqualTo(form.replace("\"label\":\"Other\"", "\"label\":\"其他\""));
    }

    private static Map<String, String> parse(String text) {
        return WordFile.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertRefused(String text, String sentence) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
