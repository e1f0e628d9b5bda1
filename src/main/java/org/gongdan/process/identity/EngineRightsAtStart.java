package org.gongdan.process.identity;

import org.gongdan.identity.start.StartLock;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Writes the engine's rights at each start, one node after the other, before the first door opens. */
@Component
class EngineRightsAtStart implements SmartLifecycle {

    private final EngineRights rights;
    private final StartLock lock;
    private final TransactionOperations transaction;
    private boolean running;

    EngineRightsAtStart(EngineRights rights, StartLock lock, TransactionOperations transaction) {
        this.rights = rights;
        this.lock = lock;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        transaction.executeWithoutResult(status -> {
            lock.take();
            rights.write();
        });
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

    /** After the people are there, before anybody can come in. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2 + 1;
    }
}
