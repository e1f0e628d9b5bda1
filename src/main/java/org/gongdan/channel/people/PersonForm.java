package org.gongdan.channel.people;

import java.util.List;
import org.gongdan.core.Wire;
import org.jspecify.annotations.Nullable;

/** What an administrator typed about a person, word for word. Empty texts mean "none". */
public record PersonForm(
        @Nullable String id,
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> roles,
        @Nullable List<String> teams,
        @Nullable String organisation,
        @Nullable String tier,
        @Nullable String language,
        @Nullable String zone) {

    /** A customer, as most people are. */
    public static PersonForm empty(String language, String zone) {
        return new PersonForm(null, null, null, List.of("customer"), List.of(), null, null, language, zone);
    }

    public static PersonForm of(Person person) {
        return new PersonForm(
                person.id(),
                person.name(),
                person.email(),
                person.roles().stream().map(Wire::wire).sorted().toList(),
                person.teams().stream().sorted().toList(),
                person.organisation(),
                person.tier() == null ? null : person.tier().wire(),
                person.language(),
                person.zone());
    }

    /** This form, with what the other leaves open filled in from it. */
    public PersonForm or(PersonForm other) {
        return new PersonForm(
                id == null ? other.id : id,
                name == null ? other.name : name,
                email == null ? other.email : email,
                roles == null ? other.roles : roles,
                teams == null ? other.teams : teams,
                organisation == null ? other.organisation : organisation,
                tier == null ? other.tier : tier,
                language == null ? other.language : language,
                zone == null ? other.zone : zone);
    }

    public boolean has(String role) {
        return roles != null && roles.contains(role);
    }

    public boolean isIn(String team) {
        return teams != null && teams.contains(team);
    }
}
