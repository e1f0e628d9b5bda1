package org.gongdan.channel.desk.time;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongdan.channel.page.Reader;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.time.Timer;
import org.gongdan.ticket.time.Timers;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells the pages with the Desk's bar where their reader's timer runs; asked only where it is shown. */
@ControllerAdvice(basePackages = {"org.gongdan.channel.desk", "org.gongdan.channel.admin"})
class TimerModel {

    private final Reader reader;
    private final Timers timers;
    private final Tickets tickets;
    private final Clock clock;

    TimerModel(Reader reader, Timers timers, Tickets tickets, Clock clock) {
        this.reader = reader;
        this.timers = timers;
        this.tickets = tickets;
        this.clock = clock;
    }

    @ModelAttribute
    void timer(HttpServletRequest request, Model model) {
        model.addAttribute("timer", new LazyContextVariable<@Nullable Running>() {
            @Override
            protected @Nullable Running loadValue() {
                return reader.of(request).flatMap(TimerModel.this::running).orElse(null);
            }
        });
    }

    private Optional<Running> running(Viewer viewer) {
        return timers.running(viewer).map(timer -> running(viewer, timer));
    }

    /** The ticket may be another team's by now: then the reader still knows its number. */
    private Running running(Viewer viewer, Timer timer) {
        Ticket seen = tickets.findAll(viewer, List.of(timer.ticket())).get(timer.ticket());
        return new Running(
                timer.ticket(), seen == null ? null : seen.subject(), timer.shows(clock.instant()), timer.abandoned());
    }

    /** The timer as it is shown. */
    record Running(TicketNumber ticket, @Nullable String subject, Duration shows, boolean abandoned) {

        public boolean isOn(TicketNumber number) {
            return ticket.equals(number);
        }

        /** Hours, minutes and seconds, as the script goes on counting them. */
        public String told() {
            return "%d:%02d:%02d".formatted(shows.toHours(), shows.toMinutesPart(), shows.toSecondsPart());
        }
    }
}
