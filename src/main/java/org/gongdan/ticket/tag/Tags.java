package org.gongdan.ticket.tag;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Like;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Timeline;
import org.gongdan.ticket.tag.TagEvents.TicketTagged;
import org.gongdan.ticket.tag.TagEvents.TicketUntagged;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tags of tickets. The desk's own business: customers neither see nor set them. */
@Component
@Transactional
public class Tags {

    /** So many a ticket, of so many characters. */
    public static final int MOST = 20;

    public static final int LONGEST = 30;

    private static final int SUGGESTED = 20;

    /** Lower-case letters and numbers of any script, with hyphens between them. */
    private static final Pattern SHAPE =
            Pattern.compile("[\\p{L}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+(-[\\p{L}\\p{N}&&[^\\p{Lu}\\p{Lt}]]+)*");

    private final TagRows rows;
    private final TagHouseRows house;
    private final Tickets tickets;
    private final Timeline timeline;
    private final Clock clock;

    Tags(TagRows rows, TagHouseRows house, Tickets tickets, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.house = house;
        this.tickets = tickets;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** In alphabetical order. */
    @Transactional(readOnly = true)
    public List<String> of(Viewer viewer, TicketNumber number) {
        return of(List.of(tickets.findForStaff(viewer, number))).getOrDefault(number, List.of());
    }

    /** The same of tickets that somebody of the staff has read already; one without tags is missing. */
    @Transactional(readOnly = true)
    public Map<TicketNumber, List<String>> of(Collection<Ticket> read) {
        if (read.isEmpty()) {
            return Map.of();
        }
        String ids = read.stream().map(ticket -> String.valueOf(ticket.id())).collect(Collectors.joining(","));
        return rows.of(ids).stream()
                .collect(Collectors.groupingBy(
                        row -> new TicketNumber(row.ticketId()),
                        Collectors.mapping(TagRows.Row::tag, Collectors.toList())));
    }

    /** Tags in use on open tickets that the viewer sees, those that begin so, the most used first. Staff only. */
    @Transactional(readOnly = true)
    public List<String> used(Viewer viewer, String beginning) {
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
        return rows.used(viewer, Like.beginning(beginning), SUGGESTED);
    }

    /** Puts tags on and takes others off; says whether that changed anything. Staff only. */
    public boolean change(Actor actor, TicketNumber number, Collection<String> on, Collection<String> off) {
        check(on);
        tickets.findForStaff(actor.person(), number);
        rows.hold(number.id());
        List<String> now = rows.of(String.valueOf(number.id())).stream()
                .map(TagRows.Row::tag)
                .toList();
        List<String> fresh =
                new TreeSet<>(on).stream().filter(tag -> !now.contains(tag)).toList();
        List<String> gone = new TreeSet<>(off).stream().filter(now::contains).toList();
        if (fresh.isEmpty() && gone.isEmpty()) {
            return false;
        }
        List<String> retired = fresh.isEmpty() ? List.of() : house.retiredOf(String.join(",", fresh));
        if (!retired.isEmpty()) {
            throw new RefusedException("ticket.refused.retired-tag", retired.get(0));
        }
        if (now.size() + fresh.size() - gone.size() > MOST) {
            throw new RefusedException("ticket.refused.too-many-tags", number, MOST);
        }
        if (!gone.isEmpty()) {
            rows.remove(number.id(), String.join(",", gone));
            timeline.record(actor, new TicketUntagged(number, gone));
        }
        if (!fresh.isEmpty()) {
            rows.add(number.id(), String.join(",", fresh));
            timeline.record(actor, new TicketTagged(number, fresh));
        }
        rows.touch(number.id(), clock.instant());
        return true;
    }

    /** Whatever cannot be a tag is refused as the field {@code tags}. */
    public static void check(Collection<String> tags) {
        for (String tag : tags) {
            if (tag.length() > LONGEST || !SHAPE.matcher(tag).matches()) {
                throw new InvalidException("tags", "ticket.invalid.tag", tag, LONGEST);
            }
        }
        if (tags.size() > MOST) {
            throw new InvalidException("tags", "ticket.invalid.too-many-tags", MOST);
        }
    }
}
