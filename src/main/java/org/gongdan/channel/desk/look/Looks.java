package org.gongdan.channel.desk.look;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
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

    private final LookRows rows;

    Looks(LookRows rows) {
        this.rows = rows;
    }

    @Transactional(readOnly = true)
    public Look of(Viewer viewer) {
        return rows.of(viewer.accountId())
                .map(row -> Look.of(row.density(), columns(row.columns()), row.keys(), row.grouping()))
                .orElse(Look.USUAL);
    }

    public void keep(Viewer viewer, Look look) {
        String columns = look.columns().stream().sorted().map(Wire::wire).collect(Collectors.joining(","));
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
}
