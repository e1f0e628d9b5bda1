package org.gongdan.channel.desk.look;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.desk.look.Look.Column;
import org.gongdan.core.Wire;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketSearch.Group;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everybody's look; the usual one for whoever never chose. */
@Component
@Transactional
public class Looks {

    /** What the name of a column begins with that a type is asked. */
    private static final String FIELD = "attributes.";

    private final LookRows rows;

    Looks(LookRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Look of(Viewer viewer) {
        return rows.of(viewer.accountId())
                .map(row -> Look.of(
                        row.density(), columns(row.columns()), fields(row.columns()), row.keys(), row.grouping()))
                .orElse(Look.USUAL);
    }

    public void keep(Viewer viewer, Look look) {
        String columns = Stream.concat(
                        look.columns().stream().sorted().map(Wire::wire),
                        look.fields().stream().map(key -> FIELD + key))
                .collect(Collectors.joining(","));
        rows.keep(viewer.accountId(), look.density(), columns, look.keys(), look.group());
    }

    static Group group(String wire) {
        return Arrays.stream(Group.values())
                .filter(group -> group.wire().equals(wire))
                .findFirst()
                .orElse(Group.NONE);
    }

    /** A column that is no more is left out. */
    static List<Column> columns(String wires) {
        List<String> wanted = List.of(wires.split(","));
        return Arrays.stream(Column.values())
                .filter(column -> wanted.contains(column.wire()))
                .toList();
    }

    /** Whatever looks like a field: which are asked is known when a list is shown. */
    static List<String> fields(String wires) {
        return Stream.of(wires.split(","))
                .filter(wire -> wire.startsWith(FIELD) && wire.length() <= FIELD.length() + 64)
                .map(wire -> wire.substring(FIELD.length()))
                .filter(key -> key.matches("[A-Za-z_]\\w*"))
                .distinct()
                .limit(Look.MOST_FIELDS)
                .toList();
    }
}
