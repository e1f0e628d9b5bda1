package org.gongdan.channel.desk.time;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongdan.channel.desk.TicketPanel;
import org.gongdan.channel.page.Moments;
import org.gongdan.channel.page.Words;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.time.Activity;
import org.gongdan.ticket.time.WorkEntries;
import org.gongdan.ticket.time.WorkEntry;
import org.gongdan.ticket.time.WorkedTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What was worked on the ticket: in all, by whom, and each entry with what may be done with it. */
@Component
class TimePanel implements TicketPanel {

    private final WorkEntries entries;
    private final Words words;

    TimePanel(WorkEntries entries, Words words) {
        this.entries = entries;
        this.words = words;
    }

    @Override
    public void fill(Viewer viewer, Ticket ticket, Moments moments, Model model) {
        WorkedTime worked = entries.of(viewer, ticket.number());
        model.addAttribute("workedAll", worked.minutes() == 0 ? null : length(worked.minutes()));
        model.addAttribute(
                "workedBy",
                worked.people().stream()
                        .map(one -> new Part(one.name(), length(one.minutes())))
                        .toList());
        model.addAttribute(
                "work",
                worked.entries().stream()
                        .map(entry -> line(viewer, entry, moments))
                        .toList());
        model.addAttribute("today", entries.today(viewer));
        model.addAttribute("activities", List.of(Activity.values()));
    }

    private Line line(Viewer viewer, WorkEntry entry, Moments moments) {
        LocalDate day = entry.work().day();
        return new Line(
                entry.id(),
                entry.name(),
                length(entry.work().minutes()),
                TypedLength.write(entry.work().minutes()),
                day,
                moments.day(day),
                entry.work().what(),
                entry.work().activity(),
                entries.mayCorrect(viewer, entry));
    }

    private String length(long minutes) {
        return words.length(Duration.ofMinutes(minutes));
    }

    /** How much one person did. */
    record Part(String name, String length) {}

    /** An entry as it is shown; {@code typed} is its length as it is typed. */
    record Line(
            long id,
            String name,
            String length,
            String typed,
            LocalDate day,
            String told,
            String what,
            @Nullable Activity activity,
            boolean mine) {}
}
