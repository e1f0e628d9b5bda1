package org.gongdan.ticket.side;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How long after the last message the links of a side conversation lead to it. */
@ConfigurationProperties("gongdan.outside")
record SideProperties(@DefaultValue("30d") Duration valid) {}
