package org.gongdan.macro.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongdan.identity.Account;
import org.gongdan.identity.People;
import org.gongdan.identity.Team;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Ticket;
import org.springframework.stereotype.Component;

/** What is known for the places of a text about a ticket, as its customer reads it. */
@Component
public class Known {

    private final People people;

    Known(People people) {
        this.people = people;
    }

    /** In this language; of what is not known there is no value. */
    public Map<Placeholder, String> of(Viewer agent, Ticket ticket, Locale language) {
        Map<Placeholder, String> known = new EnumMap<>(Placeholder.class);
        known.put(Placeholder.CUSTOMER_NAME, ticket.requesterName());
        known.put(Placeholder.TICKET_NUMBER, ticket.number().toString());
        known.put(Placeholder.TICKET_SUBJECT, ticket.subject());
        known.put(Placeholder.AGENT_NAME, agent.name());
        Optional.ofNullable(ticket.organisationName())
                .ifPresent(name -> known.put(Placeholder.ORGANISATION_NAME, name));
        people.teams(language).stream()
                .filter(team -> team.id().equals(ticket.team()))
                .map(Team::name)
                .forEach(name -> known.put(Placeholder.TEAM_NAME, name));
        Optional.ofNullable(ticket.nextDue())
                .ifPresent(due -> known.put(Placeholder.DUE, told(due, zone(agent, ticket), language)));
        return known;
    }

    /** Where the customer is, as far as their account says. */
    private ZoneId zone(Viewer agent, Ticket ticket) {
        return Optional.ofNullable(ticket.requesterAccount())
                .flatMap(people::find)
                .map(Account::zone)
                .orElse(agent.zone());
    }

    private static String told(Instant at, ZoneId zone, Locale language) {
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .appendLocalized(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .appendLiteral(" (")
                .appendLocalizedOffset(TextStyle.SHORT)
                .appendLiteral(')')
                .toFormatter(language);
        return format.format(at.atZone(zone));
    }
}
