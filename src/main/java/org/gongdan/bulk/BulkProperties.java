package org.gongdan.bulk;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code most} tickets in a bulk change, worked on by {@code lanes} jobs side by side in portions of so many tickets; one
 * person has so many of them running at once.
 */
@ConfigurationProperties("gongdan.bulk")
record BulkProperties(
        @DefaultValue("10000") int most,
        @DefaultValue("2") int lanes,
        @DefaultValue("25") int portion,
        @DefaultValue("3") int running) {}
