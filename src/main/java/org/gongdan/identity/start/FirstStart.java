package org.gongdan.identity.start;

import java.io.PrintStream;
import java.util.Map;
import org.gongdan.identity.People;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Prepares the installation before anything else runs, and shows the passwords it gave: on the console, never in a log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FirstStart implements ApplicationRunner {

    private final Installation installation;
    private final People people;
    private final ApplicationContext context;

    FirstStart(Installation installation, People people, ApplicationContext context) {
        this.installation = installation;
        this.people = people;
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Map<String, String> given = installation.prepare();
        if (!given.isEmpty()) {
            PrintStream console = System.out;
            console.println(new Welcome(address(), people, given).text());
        }
    }

    private String address() {
        int port = context instanceof WebServerApplicationContext web && web.getWebServer() != null
                ? web.getWebServer().getPort()
                : 8080;
        return "http://localhost:" + port;
    }
}
