package org.gongdan.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers are taken as far as people count. */
class DecimalsTests {

    @Test
    void areReadAsTheyWereWritten() {
        assertThat(Decimals.read("99.50")).contains(new BigDecimal("99.50"));
        assertThat(Decimals.read("-1e3")).contains(new BigDecimal("-1e3"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "much",
                "1e-40000000",
                "1e40000000",
                "1e-2147483647",
                "1e2147483647",
                "1e31",
                "1e-31",
                "1234567890123456789012345678901"
            })
    void areNoneBeyondThat(String text) {
        assertThat(Decimals.read(text)).isEmpty();
    }
}
