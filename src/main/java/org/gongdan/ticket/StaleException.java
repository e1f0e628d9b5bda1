package org.gongdan.ticket;

/** Somebody changed the ticket since the version the caller looked at. Answered as 412 with the version of now. */
public class StaleException extends RuntimeException {

    private final transient TicketNumber number;
    private final int version;

    StaleException(TicketNumber number, int version) {
        super(number + " is at version " + version);
        this.number = number;
        this.version = version;
    }

    public TicketNumber number() {
        return number;
    }

    public int version() {
        return version;
    }
}
