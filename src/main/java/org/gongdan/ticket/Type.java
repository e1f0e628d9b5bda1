package org.gongdan.ticket;

import org.gongdan.core.Wire;

/** What kind of case a ticket is; it names the lifecycle the ticket runs. */
public enum Type implements Wire {
    QUESTION,
    INCIDENT,
    SERVICE_REQUEST,
    PROBLEM,
    COMPLAINT,
    TASK;

    /** Whether customers open such tickets themselves; problems and tasks are how a desk organises its own work. */
    public boolean isForCustomers() {
        return this != PROBLEM && this != TASK;
    }
}
