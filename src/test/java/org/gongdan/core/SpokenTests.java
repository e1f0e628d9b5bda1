package org.gongdan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpokenTests {

    @ParameterizedTest(name = "{0} reads {1}")
    @CsvSource({
        "en, en",
        "en-GB, en",
        "zh, zh-CN",
        "zh-CN, zh-CN",
        "zh-Hans, zh-CN",
        "zh-SG, zh-CN",
        "zh-Hans-HK, zh-CN",
        "zh-TW, zh-TW",
        "zh-HK, zh-TW",
        "zh-MO, zh-TW",
        "zh-Hant, zh-TW",
        "zh-Hant-MY, zh-TW"
    })
    void speaksWhatTheReaderReadsBest(String wanted, String spoken) {
        assertThat(Spoken.closest(Locale.forLanguageTag(wanted))).contains(Locale.forLanguageTag(spoken));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "ja-JP", "und"})
    void doesNotSpeakEverything(String wanted) {
        assertThat(Spoken.closest(Locale.forLanguageTag(wanted))).isEmpty();
    }
}
