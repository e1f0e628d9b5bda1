package org.gongdan.identity.start;

import java.util.Map;
import org.gongdan.identity.People;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Prepares the installation before the first door opens, and shows the passwords it gave at once: on the console, never
 * in a log, and even if the start fails later on.
 */
@Component
class FirstStart implements SmartLifecycle {

    private final Installation installation;
    private final People people;
    private boolean running;

    FirstStart(Installation installation, People people) {
        this.installation = installation;
        this.people = people;
    }

    @Override
    public void start() {
        Map<String, String> given = installation.prepare();
        if (!given.isEmpty()) {
            System.out.println(new Passes(people, given).text());
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Long before the web server and whatever works on tickets. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }
}
