package org.gongdan.identity.start;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** {@code gongdan.demo}: whether the first start makes a small service desk to try things with. */
@ConfigurationProperties("gongdan")
record DemoProperties(@DefaultValue("true") boolean demo) {}
