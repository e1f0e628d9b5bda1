package org.gongdan.database;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded server lives and how it is tuned; unused when {@code spring.datasource.url} names another server.
 *
 * @param home the folder of everything an installation keeps on disk; the database is its sub-folder {@code database}
 */
@ConfigurationProperties("gongdan")
record DatabaseProperties(
        @DefaultValue(".gongdan") Path home, @DefaultValue Embedded database) {

    /**
     * Port 0 takes any free one at each start. Settings are lines of {@code postgresql.conf} and win over the built-in
     * ones, except over those that keep the data durable.
     */
    record Embedded(
            @DefaultValue("0") int port, @DefaultValue Map<String, String> settings) {}
}
