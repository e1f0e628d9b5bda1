package org.gongdan.calendar;

import org.gongdan.core.Wire;

/** Who a calendar is assigned to, the strongest first. The default has the empty subject. */
public enum CalendarUser implements Wire {
    AGREEMENT,
    ORGANISATION,
    TEAM,
    DEFAULT
}
