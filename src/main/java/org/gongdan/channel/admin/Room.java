package org.gongdan.channel.admin;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;

/** A page of the administration, for whom it opens, and the key of its title; what it is for stands under {@code rooms.<name>}. */
record Room(String name, String path, String icon, String title, Set<Role> roles) {

    private static final Set<Role> ADMINISTRATORS = Set.of(Role.ADMIN);
    private static final Set<Role> LEADS = Set.of(Role.LEAD, Role.MANAGER, Role.ADMIN);
    private static final Set<Role> ANALYSTS = Set.of(Role.ANALYST, Role.ADMIN);
    private static final Set<Role> READERS = Set.of(Role.LEAD, Role.MANAGER, Role.ANALYST, Role.ADMIN);

    /** What belongs together, under {@code rooms.floor.<name>}. */
    record Floor(String name, List<Room> rooms) {}

    static final List<Floor> HOUSE = List.of(
            new Floor(
                    "people",
                    List.of(
                            new Room("people", "/admin/people", "user", "people.title", ADMINISTRATORS),
                            new Room("teams", "/admin/teams", "users", "teams.title", ADMINISTRATORS),
                            new Room(
                                    "organisations",
                                    "/admin/organisations",
                                    "building",
                                    "organisations.title",
                                    ADMINISTRATORS),
                            new Room("shifts", "/admin/shifts", "calendar", "shifts.title", LEADS))),
            new Floor(
                    "promises",
                    List.of(
                            new Room("calendars", "/admin/calendars", "clock", "calendars.title", ANALYSTS),
                            new Room("agreements", "/admin/agreements", "scale", "agreements.title", READERS))),
            new Floor(
                    "tickets",
                    List.of(
                            new Room("fields", "/admin/fields", "forms", "fields.title", ANALYSTS),
                            new Room("templates", "/admin/templates", "template", "templates.title", ANALYSTS),
                            new Room("categories", "/admin/categories", "category", "categories.title", ANALYSTS),
                            new Room("tags", "/admin/tags", "tag", "tags.title", ANALYSTS))),
            new Floor(
                    "house",
                    List.of(
                            new Room("languages", "/admin/languages", "language", "languages.title", ANALYSTS),
                            new Room("branding", "/admin/branding", "star", "branding.title", ADMINISTRATORS),
                            new Room("mail", "/admin/mail", "mail", "mail.title", ADMINISTRATORS))));

    /** The rooms that open for somebody; a floor without one is left out. */
    static List<Floor> of(Viewer viewer) {
        return HOUSE.stream()
                .map(floor -> new Floor(
                        floor.name(),
                        floor.rooms().stream()
                                .filter(room -> room.opensFor(viewer))
                                .toList()))
                .filter(floor -> !floor.rooms().isEmpty())
                .toList();
    }

    static Stream<Room> all() {
        return HOUSE.stream().flatMap(floor -> floor.rooms().stream());
    }

    boolean opensFor(Viewer viewer) {
        return roles.stream().anyMatch(viewer::is);
    }
}
