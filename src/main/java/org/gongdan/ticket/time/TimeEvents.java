package org.gongdan.ticket.time;

import java.time.Duration;
import java.time.LocalDate;
import org.gongdan.ticket.TicketEvent;
import org.gongdan.ticket.TicketNumber;
import org.jspecify.annotations.Nullable;

/** What can happen to the time worked on a ticket. {@code to} is whose work it is, {@code time} its length as in ISO 8601. */
public final class TimeEvents {

    private TimeEvents() {}

    public record TimeRecorded(
            TicketNumber ticket, String time, @Nullable Activity activity, String what) implements TicketEvent {

        TimeRecorded(TicketNumber ticket, Work work) {
            this(ticket, length(work), work.activity(), work.what());
        }
    }

    /** Both with all that was said, so that the story tells what changed. */
    public record TimeCorrected(TicketNumber ticket, String to, Told before, Told now) implements TicketEvent {

        TimeCorrected(TicketNumber ticket, String to, Work before, Work now) {
            this(ticket, to, Told.of(before), Told.of(now));
        }
    }

    public record TimeRemoved(
            TicketNumber ticket,
            String to,
            String time,
            @Nullable Activity activity,
            String what) implements TicketEvent {

        TimeRemoved(TicketNumber ticket, String to, Work work) {
            this(ticket, to, length(work), work.activity(), work.what());
        }
    }

    /** An entry as it was told. */
    public record Told(String time, String day, @Nullable Activity activity, String what) {

        static Told of(Work work) {
            LocalDate day = work.day();
            return new Told(length(work), day.toString(), work.activity(), work.what());
        }
    }

    private static String length(Work work) {
        return Duration.ofMinutes(work.minutes()).toString();
    }
}
