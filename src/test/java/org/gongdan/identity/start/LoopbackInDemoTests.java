package org.gongdan.identity.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.mock.env.MockEnvironment;

class LoopbackInDemoTests {

    @Test
    void listensOnLoopbackUnlessToldOtherwise() {
        assertThat(address(new MockEnvironment())).isEqualTo("127.0.0.1");
        assertThat(address(new MockEnvironment().withProperty("server.address", "0.0.0.0")))
                .isEqualTo("0.0.0.0");
    }

    @Test
    void leavesAnInstallationWithoutDemonstrationAlone() {
        assertThat(address(new MockEnvironment().withProperty("gongdan.demo", "false")))
                .isNull();
    }

    @Test
    void keepsASeparateManagementPortOnLoopbackToo() {
        MockEnvironment environment = new MockEnvironment().withProperty("management.server.port", "9090");
        address(environment);
        assertThat(environment.getProperty("management.server.address")).isEqualTo("127.0.0.1");
    }

    private static String address(MockEnvironment environment) {
        new LoopbackInDemo().postProcessEnvironment(environment, new SpringApplication());
        return environment.getProperty("server.address");
    }
}
