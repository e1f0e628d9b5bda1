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
        "PT-40S, 1 min ago, 1 分钟前",
        "PT-5M, 5 min ago, 5 分钟前",
        "PT59M45S, in 1 h, 1 小时后",
        "PT1H58M, in 1 h 58 min, 1 小时 58 分钟后",
        "PT3H, in 3 h, 3 小时后",
        "PT23H59M40S, in 1 day, 1 天后",
        "PT-26H, 1 day 2 h ago, 1 天 2 小时前",
        "P-2D, 2 days ago, 2 天前",
        "PT51H40M, in 2 days 4 h, 2 天 4 小时后",
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
