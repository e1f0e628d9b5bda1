package org.gongdan.channel.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.channel.page.Words;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Transition;

/**
 * A button for an event that the diagrams wait for. Events the Desk knows have words and an icon of their own; of any
 * other the drawing gives the words, so that it needs no Java. {@code key} begins its message keys and element ids.
 */
record Offer(String event, String key, String label, String title, String text, String icon) {

    private static final String UNKNOWN = "circle-dot";

    /** The events the Desk has words for, in the order of their buttons; the first ones stand in front. */
    private static final List<String> ORDER = List.of(
            "TicketResumed",
            "TicketPaused",
            "TicketTransferred",
            "TicketUrged",
            "TicketEscalated",
            "TicketMerged",
            "TicketReopened",
            "TicketWithdrawn");

    private static final int FRONT = 3;

    private static final Map<String, String> KEYS = Map.of(
            "TicketResumed", "resume",
            "TicketPaused", "pause",
            "TicketTransferred", "transfer",
            "TicketUrged", "urge",
            "TicketEscalated", "escalate",
            "TicketMerged", "merge",
            "TicketReopened", "reopen",
            "TicketWithdrawn", "withdraw");

    private static final Map<String, String> ICONS = Map.of(
            "resume", "player-play",
            "pause", "player-pause",
            "transfer", "arrows-exchange",
            "urge", "hourglass",
            "escalate", "trending-up",
            "merge", "ticket",
            "reopen", "history",
            "withdraw", "ban");

    static List<Offer> of(List<Transition> offered, TicketNumber number, Words words) {
        return offered.stream()
                .filter(transition -> transition.kind() == Transition.Kind.EVENT)
                .sorted(Comparator.comparingInt(transition -> place(transition.name())))
                .map(event -> of(event, number, words))
                .toList();
    }

    /** The first part of an event's message keys: its own word, or its name in kebab-case. */
    static String key(String event) {
        return KEYS.getOrDefault(
                event, event.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT));
    }

    /** Most tickets have one of these to be done; the rest is behind "More actions". */
    public boolean isFront() {
        int place = ORDER.indexOf(event);
        return place >= 0 && place < FRONT;
    }

    private static Offer of(Transition event, TicketNumber number, Words words) {
        String key = key(event.name());
        String label = words.sayOr(String.valueOf(event.label()), "action." + key);
        return new Offer(
                event.name(),
                key,
                label,
                words.sayOrElse("action." + key + ".title", () -> label, number),
                words.sayOr(String.valueOf(event.about()), "action." + key + ".text"),
                ICONS.getOrDefault(key, UNKNOWN));
    }

    private static int place(String event) {
        int place = ORDER.indexOf(event);
        return place < 0 ? FRONT : place;
    }
}
