package org.gongdan.ticket;

/**
 * Something that happened to a ticket: told to whoever listens, inside the same transaction, and written on the
 * timeline with the event's own fields as details. The record's name is the word used from diagram to wire.
 */
public interface TicketEvent {

    TicketNumber ticket();

    default String kind() {
        return getClass().getSimpleName();
    }
}
