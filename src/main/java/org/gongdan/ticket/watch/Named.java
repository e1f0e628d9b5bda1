package org.gongdan.ticket.watch;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.identity.Account;

/**
 * Finds people in a text by {@code @} and their name, or their login name. A name that several have is nobody's; of two names
 * that begin alike the longer one is meant. An address with {@code @} in it names nobody.
 */
public final class Named {

    private static final Pattern AT = Pattern.compile("(?<![[\\p{L}\\p{N}._%+-]&&[^\\p{IsHan}]])[@＠]");

    private final Map<String, Account> byName;
    private final List<String> longestFirst;

    public Named(Collection<Account> people) {
        Map<String, Long> bearers =
                people.stream().collect(Collectors.groupingBy(Account::name, Collectors.counting()));
        byName = people.stream()
                .flatMap(person -> names(person, bearers).map(name -> Map.entry(name, person)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        longestFirst = byName.keySet().stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private static Stream<String> names(Account person, Map<String, Long> bearers) {
        return bearers.getOrDefault(person.name(), 0L) > 1
                ? Stream.of(person.id())
                : Stream.of(person.id(), person.name());
    }

    static boolean mayBeIn(String text) {
        return AT.matcher(text).find();
    }

    /** What stands after {@code @} so that this person is meant. */
    public static Function<Account, String> handles(Collection<Account> people) {
        Map<String, Long> bearers =
                people.stream().collect(Collectors.groupingBy(Account::name, Collectors.counting()));
        return person -> bearers.getOrDefault(person.name(), 0L) > 1 ? person.id() : person.name();
    }

    /** In the order of the text. */
    Set<Account> in(String text) {
        Set<Account> named = new LinkedHashSet<>();
        Matcher at = AT.matcher(text);
        while (at.find()) {
            after(text, at.end()).map(byName::get).ifPresent(named::add);
        }
        return named;
    }

    private Optional<String> after(String text, int from) {
        return longestFirst.stream()
                .filter(name ->
                        text.regionMatches(true, from, name, 0, name.length()) && ends(text, from + name.length()))
                .findFirst();
    }

    /** Chinese goes on without a blank: there a name ends where it ends. */
    private static boolean ends(String text, int end) {
        return end == text.length()
                || !Character.isLetterOrDigit(text.codePointAt(end))
                || Character.isIdeographic(text.codePointAt(end));
    }
}
