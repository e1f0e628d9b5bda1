package org.gongdan.channel.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongdan.calendar.CalendarUser;
import org.gongdan.calendar.CalendarUses;
import org.gongdan.channel.page.Words;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.Wire;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.gongdan.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Everybody who may have a calendar of their own, under the names that readers know them by. */
@Component
class CalendarSubjects {

    private final People people;
    private final Customers customers;
    private final Words words;

    CalendarSubjects(People people, Customers customers, Words words) {
        this.people = people;
        this.customers = customers;
        this.words = words;
    }

    /** One of them, and the id of the calendar that is assigned to them; null where none is. */
    record Subject(
            CalendarUser kind,
            String id,
            String name,
            @Nullable String calendar) {}

    /** The strongest first: all agreements, the organisations that have one, all teams, and everybody else. */
    List<Subject> all(CalendarUses uses) {
        List<Subject> subjects = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            subjects.add(subject(uses, CalendarUser.AGREEMENT, tier.wire()));
        }
        uses.calendars().keySet().stream()
                .filter(who -> who.kind() == CalendarUser.ORGANISATION)
                .map(who -> subject(uses, who.kind(), who.subject()))
                .forEach(subjects::add);
        people.teams(words.locale()).forEach(team -> subjects.add(subject(uses, CalendarUser.TEAM, team.id())));
        subjects.add(subject(uses, CalendarUser.DEFAULT, ""));
        return subjects;
    }

    Subject find(CalendarUses uses, CalendarUser kind, String id) {
        return name(kind, id)
                .map(name -> new Subject(kind, id, name, uses.own(kind, id).orElse(null)))
                .orElseThrow(() -> new NotFoundException("calendar.not-found.subject"));
    }

    /** Whoever is gone keeps the id for a name. */
    private Subject subject(CalendarUses uses, CalendarUser kind, String id) {
        return new Subject(
                kind, id, name(kind, id).orElse(id), uses.own(kind, id).orElse(null));
    }

    private Optional<String> name(CalendarUser kind, String id) {
        return switch (kind) {
            case AGREEMENT -> agreement(id);
            case ORGANISATION -> organisation(id);
            case TEAM ->
                people.teams(words.locale()).stream()
                        .filter(team -> team.id().equals(id))
                        .map(team -> team.name())
                        .findFirst();
            case DEFAULT -> Optional.of(words.say("calendars.use.everybody")).filter(name -> id.isEmpty());
        };
    }

    private Optional<String> agreement(String id) {
        try {
            return Optional.of(words.say("tier." + Wire.of(Tier.class, id).wire()));
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private Optional<String> organisation(String id) {
        try {
            return id.matches("\\d{1,18}")
                    ? Optional.of(customers.organisation(Long.parseLong(id)).name())
                    : Optional.empty();
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
    }

    /** Names to choose from while one types; those that are not among them can be typed too. */
    List<String> organisations() {
        return customers.organisations("", "", 200).items().stream()
                .map(Organisation::name)
                .toList();
    }

    Optional<String> organisationNamed(String name) {
        return customers.findOrganisation(name.strip()).map(found -> String.valueOf(found.id()));
    }
}
