package org.gongdan.channel.desk.presence;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongdan.ticket.TicketNumber;

/**
 * What this node heard of people at tickets, on whichever node they are. Whoever is not heard of for a while is gone, though
 * nobody said so. Moments are those of {@link System#nanoTime()}.
 */
final class Lookers {

    /** Longer than three beats of a node. */
    static final Duration MEMORY = Duration.ofSeconds(17);

    private final Map<String, Heard> heard = new HashMap<>();

    private record Heard(Looker looker, long at) {}

    /** The tickets at which something is different now. */
    synchronized Set<TicketNumber> hear(String words, long now) {
        return Looker.hear(words)
                .filter(looker -> differs(looker, now))
                .map(Looker::ticket)
                .collect(Collectors.toSet());
    }

    private boolean differs(Looker looker, long now) {
        Heard before = looker.doing() == Doing.LEFT
                ? heard.remove(looker.id())
                : heard.put(looker.id(), new Heard(looker, now));
        return before == null ? looker.doing() != Doing.LEFT : !before.looker().equals(looker);
    }

    /** The tickets at which somebody is gone. */
    synchronized Set<TicketNumber> forget(long now) {
        List<Looker> gone = heard.values().stream()
                .filter(one -> now - one.at() > MEMORY.toNanos())
                .map(Heard::looker)
                .toList();
        gone.forEach(looker -> heard.remove(looker.id()));
        return gone.stream().map(Looker::ticket).collect(Collectors.toSet());
    }

    synchronized Optional<Looker> find(String id) {
        return Optional.ofNullable(heard.get(id)).map(Heard::looker);
    }

    synchronized long windows(TicketNumber ticket) {
        return heard.values().stream()
                .filter(one -> one.looker().ticket().equals(ticket))
                .count();
    }

    /** Everybody else at the ticket, each person once: with several windows by what is most telling; who writes comes first. */
    synchronized List<Looker> others(TicketNumber ticket, String account) {
        return heard.values().stream()
                .map(Heard::looker)
                .filter(looker ->
                        looker.ticket().equals(ticket) && !looker.account().equals(account))
                .collect(Collectors.toMap(
                        Looker::account,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(Looker::doing))))
                .values()
                .stream()
                .sorted(Comparator.comparing(Looker::doing).reversed().thenComparing(Looker::account))
                .toList();
    }

    /** The windows of one person on the ticket. */
    synchronized List<Looker> of(TicketNumber ticket, String account) {
        return heard.values().stream()
                .map(Heard::looker)
                .filter(looker ->
                        looker.ticket().equals(ticket) && looker.account().equals(account))
                .toList();
    }
}
