package org.gongdan.process.identity;

import org.gongdan.identity.start.StartLock;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the engine's rights at each start, one node after the other. */
@Component
@Order(20)
class EngineRightsAtStart implements ApplicationRunner {

    private final EngineRights rights;
    private final StartLock lock;

    EngineRightsAtStart(EngineRights rights, StartLock lock) {
        this.rights = rights;
        this.lock = lock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        lock.take();
        rights.write();
    }
}
