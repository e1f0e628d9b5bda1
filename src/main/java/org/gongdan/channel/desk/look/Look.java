package org.gongdan.channel.desk.look;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongdan.core.Wire;
import org.gongdan.ticket.TicketSearch.Group;

/**
 * The box to choose it by, number and subject are always there; the columns are those beside them. Fields: what types are asked,
 * by key, as further columns. Keys: whether single letters do something. Group: what stands together.
 */
public record Look(Density density, Set<Column> columns, List<String> fields, boolean keys, Group group) {

    /** So many fields are columns at most. */
    static final int MOST_FIELDS = 6;

    /** Of whoever never chose. */
    public static final Look USUAL = new Look(
            Density.COMFORTABLE,
            Set.of(Column.STATUS, Column.PRIORITY, Column.DUE, Column.REQUESTER, Column.ASSIGNEE, Column.UPDATED),
            List.of(),
            true,
            Group.NONE);

    public Look {
        columns = Set.copyOf(columns);
        fields = List.copyOf(fields);
    }

    static Look of(Density density, Collection<Column> columns, List<String> fields, boolean keys, Group group) {
        return new Look(
                density,
                columns.isEmpty() ? EnumSet.noneOf(Column.class) : EnumSet.copyOf(columns),
                fields,
                keys,
                group);
    }

    Look groupedBy(Group wanted) {
        return new Look(density, columns, fields, keys, wanted);
    }

    public boolean shows(String column) {
        return columns.stream().anyMatch(one -> one.wire().equals(column));
    }

    /** How many columns the table has, with the one to choose by. */
    public int width() {
        return columns.size() + fields.size() + 3;
    }

    public enum Density implements Wire {
        COMFORTABLE,
        COMPACT
    }

    /** In the order of the table. */
    public enum Column implements Wire {
        STATUS,
        PRIORITY,
        DUE,
        REQUESTER,
        ASSIGNEE,
        TEAM,
        CREATED,
        UPDATED
    }
}
