package org.gongdan.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Open seconds along the clock on the wall, as if it were never changed. Whole weeks are multiplied and special days are
 * summed up beforehand, so that any count and any search is one binary search however far it reaches. Positions are seconds since
 * 1970-01-01T00:00 on that clock; counts are relative to Monday, 1969-12-29.
 */
final class WallHours {

    private static final int MONDAY_BEFORE_EPOCH = -3;

    private final DayHours[] week = new DayHours[7];
    /** The open seconds of a week before each of its days, and of the whole week at the end. */
    private final long[] beforeDay = new long[8];

    private final long[] specialDays;
    private final DayHours[] specialHours;
    /** By how much the special days before this one change what the week alone would say. */
    private final long[] change;
    /** The count at the midnight that begins each special day. */
    private final long[] beforeSpecial;

    WallHours(Map<DayOfWeek, List<Hours>> hours, Map<LocalDate, List<Hours>> special) {
        for (DayOfWeek day : DayOfWeek.values()) {
            week[day.ordinal()] = new DayHours(hours.getOrDefault(day, List.of()));
            beforeDay[day.ordinal() + 1] = beforeDay[day.ordinal()] + week[day.ordinal()].total();
        }
        TreeMap<LocalDate, List<Hours>> sorted = new TreeMap<>(special);
        specialDays = sorted.keySet().stream().mapToLong(LocalDate::toEpochDay).toArray();
        specialHours = sorted.values().stream().map(DayHours::new).toArray(DayHours[]::new);
        change = new long[specialDays.length + 1];
        beforeSpecial = new long[specialDays.length];
        for (int i = 0; i < specialDays.length; i++) {
            beforeSpecial[i] = regularBefore(specialDays[i]) + change[i];
            change[i + 1] = change[i] + specialHours[i].total() - week[dayOfWeek(specialDays[i])].total();
        }
    }

    boolean hasRestDay() {
        return Arrays.stream(week).anyMatch(day -> day.total() == 0);
    }

    /** How many seconds are open before this position; differences of it are what counts. */
    long upTo(long position) {
        long day = Math.floorDiv(position, Hours.DAY);
        return before(day) + hours(day).upTo((int) Math.floorMod(position, (long) Hours.DAY));
    }

    boolean isOpen(long position) {
        int second = (int) Math.floorMod(position, (long) Hours.DAY);
        DayHours hours = hours(Math.floorDiv(position, Hours.DAY));
        return hours.upTo(second + 1) > hours.upTo(second);
    }

    /** The position where the second with this count ends; it must exist. */
    long endOf(long count) {
        return startOf(count - 1) + 1;
    }

    /** The position where the open second with so many before it begins; it must exist. */
    long startOf(long count) {
        int next = firstGreater(beforeSpecial, count);
        if (next > 0 && count < beforeSpecial[next - 1] + specialHours[next - 1].total()) {
            return specialDays[next - 1] * Hours.DAY
                    + specialHours[next - 1].startOf((int) (count - beforeSpecial[next - 1]));
        }
        long regular = count - change[next];
        long inWeek = Math.floorMod(regular, beforeDay[7]);
        int day = firstGreater(beforeDay, inWeek) - 1;
        long monday = Math.floorDiv(regular, beforeDay[7]) * 7 + MONDAY_BEFORE_EPOCH;
        return (monday + day) * Hours.DAY + week[day].startOf((int) (inWeek - beforeDay[day]));
    }

    /** The open intervals of [from, to), as positions; touching ones where midnight lies between. */
    List<long[]> intervals(long from, long to) {
        List<long[]> found = new ArrayList<>();
        for (long day = Math.floorDiv(from, Hours.DAY); day * Hours.DAY < to; day++) {
            for (Hours hours : hours(day).intervals()) {
                long begin = Math.max(from, day * Hours.DAY + hours.from());
                long end = Math.min(to, day * Hours.DAY + hours.to());
                if (begin < end) {
                    found.add(new long[] {begin, end});
                }
            }
        }
        return found;
    }

    DayHours hours(long epochDay) {
        int special = Arrays.binarySearch(specialDays, epochDay);
        return special >= 0 ? specialHours[special] : week[dayOfWeek(epochDay)];
    }

    /** After this day only the week counts. */
    long lastSpecialDay() {
        return specialDays.length == 0 ? Long.MIN_VALUE : specialDays[specialDays.length - 1];
    }

    private long before(long epochDay) {
        int special = Arrays.binarySearch(specialDays, epochDay);
        return regularBefore(epochDay) + change[special >= 0 ? special : -special - 1];
    }

    private long regularBefore(long epochDay) {
        return Math.floorDiv(epochDay - MONDAY_BEFORE_EPOCH, 7) * beforeDay[7] + beforeDay[dayOfWeek(epochDay)];
    }

    private static int dayOfWeek(long epochDay) {
        return (int) Math.floorMod(epochDay - MONDAY_BEFORE_EPOCH, 7L);
    }

    /** The index of the first element greater than the value, in an array that never falls. */
    private static int firstGreater(long[] rising, long value) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] > value) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
