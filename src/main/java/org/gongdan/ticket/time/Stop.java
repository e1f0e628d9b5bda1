package org.gongdan.ticket.time;

import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/**
 * How a timer is stopped. {@code ticket} is where the person sees it run, null takes any; {@code minutes} is what they say it
 * was, null takes what the timer shows.
 */
public record Stop(
        @Nullable TicketNumber ticket,
        @Nullable Integer minutes,
        String what,
        @Nullable Activity activity) {}
