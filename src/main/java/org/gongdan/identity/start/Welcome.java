package org.gongdan.identity.start;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last lines of a start: where to go. */
@Component
@Order
class Welcome implements ApplicationRunner {

    private final ApplicationContext context;

    Welcome(ApplicationContext context) {
        this.context = context;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(text("http://localhost:" + web.getWebServer().getPort()));
        }
    }

    static String text(String address) {
        return """

                Gongdan is ready.

                  Portal    %1$s/
                  Desk      %1$s/desk
                  Tasklist  %1$s/camunda/app/tasklist/
                  Cockpit   %1$s/camunda/app/cockpit/
                  API       %1$s/api/docs
                """.formatted(address);
    }
}
