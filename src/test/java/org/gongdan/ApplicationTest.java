package org.gongdan;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole product on a random port and a database of its own; all tests that extend this share one context. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
public abstract class ApplicationTest {

    @DynamicPropertySource
    static void home(DynamicPropertyRegistry registry) {
        registry.add("gongdan.home", () -> "target/test-home");
        registry.add("server.address", () -> "127.0.0.1");
    }
}
