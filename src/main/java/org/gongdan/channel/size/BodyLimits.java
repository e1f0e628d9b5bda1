package org.gongdan.channel.size;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The largest body of a call of the API, of one that may carry files in Base64, of a page's form without files, and of the
 * engine's own APIs, deployments included. Forms with files are bounded by {@code spring.servlet.multipart}.
 */
@ConfigurationProperties("gongdan.body")
record BodyLimits(
        @DefaultValue("1MB") DataSize api,
        @DefaultValue("40MB") DataSize files,
        @DefaultValue("2MB") DataSize form,
        @DefaultValue("16MB") DataSize engine) {}
