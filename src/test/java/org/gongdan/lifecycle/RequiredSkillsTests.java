package org.gongdan.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredSkillsTests {

    private final Table table = new Table("required-skills");

    @ParameterizedTest(name = "a {1} about {0} in {2} needs rows {3}")
    @CsvSource(delimiter = '|', textBlock = """
            access         | incident        | zh-CN | 1 8
            network        | incident        | en    | 2 9
            network        | service-request | fr    | 2
            network        | problem         | en    | 3 9
            storage        | task            | zh-CN | 4 8
            purchasing     | incident        | en    | 5 9
            hr             | question        | zh-TW | 6 8
            administration | incident        | en    | 7 9
            hardware       | incident        | en    | 9
            """)
    void asksForTheMatterAndForTheLanguage(String category, String type, String language, String rows) {
        Table.Answer answer = table.ask(Map.of("category", category, "type", type, "language", language));

        assertThat(answer.rows())
                .containsExactlyElementsOf(
                        Stream.of(rows.split(" ")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"hardware, de", "software, fr", "other, ja"})
    void asksForNothingWhereAnybodyCanHelp(String category, String language) {
        assertThat(table.ask(new HashMap<>(Map.of("category", category, "type", "incident", "language", language)))
                        .rows())
                .isEmpty();
    }
}
