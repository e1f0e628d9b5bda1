package org.gongdan;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The ticket platform: lifecycles are diagrams, rules are tables, the embedded engine runs exactly what is drawn. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Gongdan {

    public static void main(String[] arguments) {
        SpringApplication.run(Gongdan.class, arguments);
    }
}
