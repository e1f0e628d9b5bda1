package org.gongdan.channel.admin.shift;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.gongdan.shift.Absence;
import org.gongdan.shift.Roster;

/** Shifts and absences as an iCalendar file. It leaves the house, so it says that somebody is away and never why. */
final class RosterFile {

    private final List<VEvent> events = new ArrayList<>();

    RosterFile shift(String account, Roster.Planned shift, String title) {
        Instant from = shift.time().from();
        add(utc(from), utc(shift.time().to()), title, "shift-" + account + "-" + from.getEpochSecond());
        return this;
    }

    RosterFile absence(Absence absence, String title) {
        boolean whole = absence.wholeDays();
        add(
                whole ? absence.firstDay() : utc(absence.begins()),
                whole ? absence.lastDay().plusDays(1) : utc(absence.ends()),
                title,
                "absence-" + absence.id());
        return this;
    }

    private void add(Temporal from, Temporal to, String title, String id) {
        VEvent event = new VEvent(from, to, title);
        event.add(new Uid(id + "@gongdan"));
        events.add(event);
    }

    byte[] written() {
        Calendar calendar = new Calendar(
                new PropertyList(List.of(new ProdId("-//Gongdan//Shifts//EN"), ImmutableVersion.VERSION_2_0)),
                new ComponentList<>(events));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static ZonedDateTime utc(Instant at) {
        return at.atZone(ZoneOffset.UTC);
    }
}
