package org.gongdan.identity;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.core.Wire;

/** An account as the mapper reads it: lists are joined by commas. */
record AccountRow(
        String id,
        String name,
        String email,
        String locale,
        String zone,
        boolean active,
        int version,
        String roles,
        String teams) {

    Account account() {
        return new Account(
                id,
                name,
                email,
                roleSet(),
                words(teams),
                Locale.forLanguageTag(locale),
                ZoneId.of(zone),
                active,
                version);
    }

    Viewer viewer() {
        return new Viewer(id, name, roleSet(), words(teams), Locale.forLanguageTag(locale), ZoneId.of(zone));
    }

    private Set<Role> roleSet() {
        return words(roles).stream().map(role -> Wire.of(Role.class, role)).collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> words(String list) {
        return list.isEmpty() ? Set.of() : Arrays.stream(list.split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
