package org.gongdan.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.TicketAction.Withdraw;
import org.gongdan.ticket.TicketSearch.Group;
import org.gongdan.ticket.TicketSearch.Sort;
import org.gongdan.ticket.tag.Tags;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists in groups, read on page by page. */
class GroupsOfListsTests extends ApplicationTest {

    private static final String TAG = "grouped-here";

    @Autowired
    private Tickets tickets;

    @Autowired
    private TicketActions actions;

    @Autowired
    private Tags tags;

    @Autowired
    private Cast cast;

    @Test
    void stayTogetherAndInOrderOnEveryPageOfEverySort() {
        List<TicketNumber> some = new ArrayList<>();
        for (Viewer customer : List.of(cast.anna(), cast.sunLi())) {
            for (Type type : List.of(Type.INCIDENT, Type.QUESTION)) {
                some.add(open(customer, type, Urgency.LOW));
                some.add(open(customer, type, Urgency.CRITICAL));
            }
        }
        some.forEach(number -> await().until(
                        () -> !actions.offered(cast.helen(), number).isEmpty()
                                && tickets.find(cast.helen(), number).priority() != null));
        actions.perform(Actor.of(cast.helen(), Channel.DESK), some.get(0), new Withdraw("Told."), null);
        TicketSearch all = TicketSearch.all().withTag(TAG);
        for (Group group : Group.values()) {
            for (Sort sort : Sort.values()) {
                TicketSearch search = all.groupedBy(group);
                List<Ticket> read = read(search, sort);
                assertThat(read).as("%s %s", group, sort).hasSize(8).doesNotHaveDuplicates();
                assertThat(read.stream().map(group::key)).isSortedAccordingTo(Comparator.naturalOrder());
                assertThat(read)
                        .isEqualTo(tickets.list(cast.helen(), search.page(sort, 50, null))
                                .items());
                TicketSearch half =
                        search.page(sort, 50, search.page(sort, 50, null).after(read.get(3)));
                assertThat(read.stream().filter(half::passes).toList()).isEqualTo(read.subList(0, 3));
                if (group != Group.NONE) {
                    Map<String, Long> counted =
                            read.stream().collect(Collectors.groupingBy(group::key, Collectors.counting()));
                    assertThat(tickets.groups(cast.helen(), search)).isEqualTo(counted);
                }
            }
        }
        some.stream()
                .skip(1)
                .forEach(number ->
                        actions.perform(Actor.of(cast.helen(), Channel.DESK), number, new Withdraw("Told."), null));
    }

    private List<Ticket> read(TicketSearch search, Sort sort) {
        return Stream.iterate(
                        tickets.list(cast.helen(), search.page(sort, 3, null)),
                        slice -> slice != null,
                        slice -> slice.next() == null
                                ? null
                                : tickets.list(cast.helen(), search.page(sort, 3, slice.next())))
                .map(Slice::items)
                .flatMap(List::stream)
                .toList();
    }

    private TicketNumber open(Viewer customer, Type type, Urgency urgency) {
        NewTicket request = new NewTicket(
                type, "Printer broken", "Our printer does not print.", Impact.USER, urgency, null, null, List.of());
        TicketNumber number =
                tickets.open(Actor.of(customer, Channel.PORTAL), request).number();
        tags.change(Actor.of(cast.helen(), Channel.DESK), number, List.of(TAG), List.of());
        return number;
    }
}
