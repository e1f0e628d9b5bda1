package org.gongdan.channel.desk.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongdan.core.InvalidException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedLengthTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            90 | 90
            45m | 45
            45 minutes | 45
            45 分钟 | 45
            1:30 | 90
            1：30 | 90
            0:05 | 5
            1h 30m | 90
            1H30 | 90
            2 h | 120
            2 hours 5 min | 125
            1.5h | 90
            1,25 h | 75
            1小时30分 | 90
            1 个小时 30 分钟 | 90
            ２小时 | 120
            """)
    void readsHowPeopleTypeALength(String typed, int minutes) {
        assertThat(TypedLength.read(typed)).isEqualTo(minutes);
        assertThat(TypedLength.read(TypedLength.write(minutes))).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "soon", "1:75", "-5", "1h-3m", "1e9", "99999999999999999999", "30m 1h", "1.5", "h"})
    void refusesWhatNobodyCanTell(String typed) {
        assertThatThrownBy(() -> TypedLength.read(typed)).isInstanceOf(InvalidException.class);
    }
}
