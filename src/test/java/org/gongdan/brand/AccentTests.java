package org.gongdan.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTests {

    private static final Pattern PAIR = Pattern.compile("--([a-z-]+):light-dark\\((#[0-9a-f]{6}),(#[0-9a-f]{6})\\)");

    @Test
    void contrastIsThatOfTheStandard() {
        assertThat(accent("#000000").contrastWithWhite()).isEqualTo(21, within(0.001));
        assertThat(accent("#767676").contrastWithWhite()).isEqualTo(4.54, within(0.01));
        assertThat(accent("#767676").carriesWhite()).isTrue();
        assertThat(accent("#777777").carriesWhite()).isFalse();
        assertThat(accent("#ffffff").contrastWithBlack()).isEqualTo(21, within(0.001));
    }

    @Test
    void onlySixDigitsAreAColour() {
        assertThat(List.of("red", "#fff", "#12345g", "#123456;}", ""))
                .noneMatch(text -> Accent.of(text).isPresent());
        assertThat(accent("#AA0055")).hasToString("#aa0055");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#b00020", "#0a7d32", "#767676", "#000000", "#7a00cc", "#9c4a00", "#00707a", "#1a1e25"})
    void wordsCanBeReadOnEveryGroundInBothLooks(String colour) {
        List<int[]> pairs = new ArrayList<>();
        Matcher token = PAIR.matcher(accent(colour).css());
        while (token.find()) {
            pairs.add(new int[] {rgb(token.group(2)), rgb(token.group(3))});
        }
        assertThat(pairs).hasSize(5);
        int[] words = pairs.get(0);
        int[] soft = pairs.get(3);
        for (int ground : new int[] {0xffffff, 0xf5f6f8, 0xeff2f7, soft[0]}) {
            assertThat(Accent.contrast(words[0], ground)).isGreaterThanOrEqualTo(Accent.ENOUGH);
        }
        for (int ground : new int[] {0x13161b, 0x1a1e25, 0x222831, 0x232932, soft[1]}) {
            assertThat(Accent.contrast(words[1], ground)).isGreaterThanOrEqualTo(Accent.ENOUGH);
        }
        assertThat(List.of(pairs.get(1), pairs.get(2)))
                .allSatisfy(fill -> assertThat(fill)
                        .satisfies(both ->
                                assertThat(Accent.contrast(both[0], 0xffffff)).isGreaterThanOrEqualTo(Accent.ENOUGH)));
    }

    private static Accent accent(String written) {
        return Accent.of(written).orElseThrow();
    }

    private static int rgb(String written) {
        return Integer.parseInt(written.substring(1), 16);
    }
}
