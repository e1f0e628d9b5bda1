package org.gongdan.channel.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class MomentsTests {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT-20S, just now, 刚刚",
        "PT-5M, 5 min ago, 5分钟前",
        "PT3H, in 3 hr, 3小时后",
        "PT-26H, 1 day ago, 1天前",
        "P-2D, 2 days ago, 2天前",
        "P-11D, 10 Nov, 11月10日",
        "P-400D, 17 Oct 2025, 2025年10月17日"
    })
    void tellsTheDistanceWithinAWeekAndTheDayBeyond(Duration distance, String english, String chinese) {
        assertThat(moments(Locale.ENGLISH).relative(NOW.plus(distance))).isEqualTo(english);
        assertThat(moments(Locale.SIMPLIFIED_CHINESE).relative(NOW.plus(distance)))
                .isEqualTo(chinese);
    }

    private static Moments moments(Locale locale) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return new Moments(messages, locale, ZoneId.of("Asia/Shanghai"), NOW);
    }
}
