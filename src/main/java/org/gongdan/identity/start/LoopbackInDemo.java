package org.gongdan.identity.start;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** A demonstration listens on loopback unless told otherwise; listening further takes the easy passwords away. */
public class LoopbackInDemo implements EnvironmentPostProcessor {

    private static final String LOOPBACK = "127.0.0.1";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (!environment.getProperty("gongdan.demo", Boolean.class, true)) {
            return;
        }
        Map<String, Object> addresses = environment.containsProperty("management.server.port")
                ? Map.of("server.address", LOOPBACK, "management.server.address", LOOPBACK)
                : Map.of("server.address", LOOPBACK);
        environment.getPropertySources().addLast(new MapPropertySource("gongdan-demo", addresses));
    }
}
