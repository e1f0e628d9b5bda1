package org.gongdan.month;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.month.OfficeHours.Version;
import org.gongdan.month.RetoldPromise.Terms;
import org.gongdan.sla.Explanation;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * The promises of a ticket as they must stand, reckoned anew from its timeline by the slow arithmetic of {@link OpenMinutes}.
 * It tells what the product says otherwise.
 */
final class RetoldStory {

    private final OfficeHours hours;
    private final String usual;
    private final Map<String, RetoldPromise> promises = new LinkedHashMap<>();
    private final Map<String, List<String>> over = new LinkedHashMap<>();
    private final Map<String, List<String>> heard = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Map<?, ?> answer = Map.of();
    private String status = "new";
    private long opened;

    /** {@code usual} is the calendar of whoever asked, for rows of the table that name none. */
    RetoldStory(OfficeHours hours, String usual, List<Timeline.Entry> story, Instant now) {
        this.hours = hours;
        this.usual = usual;
        List<Version> changes = new ArrayList<>(hours.changes());
        for (Timeline.Entry entry : story) {
            while (!changes.isEmpty() && changes.get(0).from() <= millis(entry.at())) {
                recount(changes.remove(0));
            }
            passTo(millis(entry.at()));
            tell(entry);
        }
        changes.stream().filter(change -> change.from() <= millis(now)).forEach(this::recount);
        passTo(millis(now));
    }

    /** What is other than it must be, on the ticket, in its promises, in what people were told. */
    List<String> contradictions(Ticket ticket, List<Explanation> explained) {
        for (Explanation promise : explained) {
            String target = promise.target().wire();
            RetoldPromise retold = promises.get(target);
            compare(target, retold == null ? null : retold.toString(), told(promise));
        }
        compare("promises", promises.size(), explained.size());
        compare("first response on the ticket", due("first-response"), millis(ticket.firstResponseDue()));
        boolean owed = promises.containsKey("next-response")
                && promises.get("next-response").isOpen();
        compare("next response on the ticket", owed ? due("next-response") : null, millis(ticket.nextResponseDue()));
        compare("resolution on the ticket", due("resolution"), millis(ticket.resolutionDue()));
        promises.forEach((target, promise) -> compare(
                target + " said",
                Stream.concat(over.getOrDefault(target, List.of()).stream(), promise.said().stream())
                        .toList(),
                heard.getOrDefault(target, List.of())));
        compare("status", status, ticket.status().wire());
        return wrong;
    }

    /** When somebody must be told next; null while nothing runs. */
    @Nullable
    Instant nextAlarm() {
        return promises.values().stream()
                .map(RetoldPromise::next)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(Instant::ofEpochMilli)
                .orElse(null);
    }

    private void tell(Timeline.Entry entry) {
        Map<String, Object> details = entry.details();
        switch (entry.kind()) {
            case "TicketOpened" -> opened = millis(entry.at());
            case "TicketAssigned" -> status = status.equals("new") && details.get("to") != null ? "open" : status;
            case "TableDecided" ->
                answer = details.get("table").equals("sla-targets") ? (Map<?, ?>) details.get("outputs") : answer;
            case "PromiseMade" -> made(target(entry), millis(entry.at()), details.get("dueAt"));
            case "PromiseAtRisk", "PromiseBroken" ->
                hear(
                        entry,
                        RetoldPromise.said(
                                (Integer) details.get("percent"), millis(entry.at()), instant(details.get("dueAt"))));
            case "PromiseKept" -> hear(entry, "kept at " + millis(entry.at()));
            case "TicketPaused" -> pause((String) details.get("status"));
            case "TicketResumed" -> resume();
            case "AgentReplied" ->
                Stream.of("first-response", "next-response")
                        .map(promises::get)
                        .filter(Objects::nonNull)
                        .forEach(RetoldPromise::meet);
            case "SolutionProposed" -> end("resolved", RetoldPromise::meet);
            case "TicketReopened" -> reopen();
            case "TicketClosed" -> end("closed", RetoldPromise::stop);
            default -> {}
        }
    }

    private void made(String target, long at, @Nullable Object due) {
        RetoldPromise known = promises.get(target);
        if (known != null && known.isOpen()) {
            known.anew(terms(target), status);
        } else {
            begin(target, target.equals("next-response") ? at : opened);
        }
        compare(target + " promised", due(target), instant(due));
    }

    /** A word of the customer ends the wait for it; a wait for somebody else goes on. */
    private void begin(String target, long from) {
        if (promises.containsKey(target)) {
            over.computeIfAbsent(target, any -> new ArrayList<>())
                    .addAll(promises.get(target).said());
        }
        Terms terms = terms(target);
        boolean waits = status.equals("on-hold") && terms.pauses().contains(status);
        promises.put(target, new RetoldPromise(target, hours, terms, from, !waits));
    }

    private Terms terms(String target) {
        String column = switch (target) {
            case "first-response" -> "firstResponse";
            case "next-response" -> "nextResponse";
            default -> "resolution";
        };
        return new Terms(
                Duration.parse((String) answer.get(column)).toMillis(),
                list("warnAt").map(Integer::valueOf).collect(Collectors.toSet()),
                list("pausesIn").collect(Collectors.toSet()),
                answer.get("calendar").equals("usual") ? usual : (String) answer.get("calendar"));
    }

    private Stream<String> list(String column) {
        return Arrays.stream(((String) answer.get(column)).split(", *"));
    }

    private void pause(String next) {
        status = next;
        promises.values().forEach(promise -> promise.pauseIn(next));
    }

    private void resume() {
        status = "open";
        promises.values().forEach(RetoldPromise::resume);
    }

    private void reopen() {
        status = "open";
        promises.get("resolution").reopen();
    }

    private void end(String next, Consumer<RetoldPromise> how) {
        status = next;
        promises.values().forEach(how);
    }

    private void recount(Version change) {
        passTo(change.from());
        promises.values().forEach(promise -> promise.recount(change.calendar()));
    }

    private void passTo(long time) {
        promises.values().forEach(promise -> promise.passTo(time));
    }

    private void hear(Timeline.Entry entry, String said) {
        heard.computeIfAbsent(target(entry), any -> new ArrayList<>()).add(said);
    }

    private static String target(Timeline.Entry entry) {
        return (String) entry.details().get("target");
    }

    private @Nullable Long due(String target) {
        RetoldPromise promise = promises.get(target);
        return promise == null ? null : promise.due();
    }

    private static String told(Explanation promise) {
        return promise.target().wire() + " " + promise.state().wire() + ", due " + millis(promise.dueAt())
                + ", breached " + millis(promise.breachedAt()) + ", used " + promise.usedSeconds() + " s";
    }

    private void compare(String what, @Nullable Object expected, @Nullable Object actual) {
        if (!Objects.equals(expected, actual)) {
            wrong.add(what + ": must be " + expected + ", is " + actual);
        }
    }

    private static @Nullable Long instant(@Nullable Object written) {
        return written == null ? null : millis(Instant.parse((String) written));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }
}
