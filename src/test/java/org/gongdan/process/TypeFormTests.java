package org.gongdan.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongdan.process.TypeForm.Question;
import org.gongdan.process.words.Translation;
import org.junit.jupiter.api.Test;

/** A request form as data: what is asked, what was asked once, in whose words, and for whom. */
class TypeFormTests {

    private static final TypeForm FORM = TypeForm.parse("""
            {"id": "request-task", "type": "default", "components": [
              {"type": "select", "id": "a", "key": "kind", "label": "Kind", "values": [{"label": "Big", "value": "big"}],
               "properties": {"zh_CN.label": "种类", "zh_CN.value.big": "大"}},
              {"type": "textfield", "id": "b", "key": "salary", "label": "Salary", "properties": {"confidential": "true"}},
              {"type": "textfield", "id": "c", "key": "fax", "label": "Fax", "validate": {"required": true},
               "properties": {"retired": "true"}}]}
            """.getBytes(StandardCharsets.UTF_8));

    private static final Translation CHINESE =
            new Translation("zh_CN", Map.of("Kind", "类型", "Salary", "工资", "Fax", "传真"));

    @Test
    void asksNoMoreWhatIsRetired() {
        assertThat(FORM.questions()).extracting(Question::key).containsExactly("kind", "salary");
        assertThat(FORM.retired()).extracting(Question::label).containsExactly("Fax");
        assertThat(FORM.errors(Map.of("kind", "big"))).isEmpty();
        assertThat(FORM.errors(Map.of("fax", "7"))).isNotEmpty();
    }

    @Test
    void saysWhatIsConfidential() {
        assertThat(FORM.questions()).extracting(Question::confidential).containsExactly(false, true);
    }

    @Test
    void speaksInItsOwnWordsBeforeThoseOfTheFiles() {
        TypeForm chinese = FORM.in(CHINESE);

        assertThat(chinese.questions()).extracting(Question::label).containsExactly("种类", "工资");
        assertThat(chinese.questions().get(0).choices()).isEqualTo(Map.of("big", "大"));
        assertThat(chinese.retired()).extracting(Question::label).containsExactly("传真");
        assertThat(FORM.in(Translation.NONE)).isSameAs(FORM);
    }
}
