package org.gongdan.ticket.live;

import java.util.Set;
import java.util.TreeSet;

/** These tickets changed within about a second, on whichever node; more than {@link #MOST} are only called many. */
public record TicketsChanged(Set<Long> ids, boolean many) {

    public static final int MOST = 100;

    public static final TicketsChanged NONE = new TicketsChanged(Set.of(), false);

    public static final TicketsChanged MANY = new TicketsChanged(Set.of(), true);

    public TicketsChanged {
        ids = Set.copyOf(ids);
    }

    public TicketsChanged and(TicketsChanged others) {
        if (many || others.many) {
            return MANY;
        }
        Set<Long> all = new TreeSet<>(ids);
        all.addAll(others.ids);
        return all.size() > MOST ? MANY : new TicketsChanged(all, false);
    }

    public boolean isNone() {
        return ids.isEmpty() && !many;
    }
}
