package org.gongdan.identity.start;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gongdan.identity.Account;
import org.gongdan.identity.Passwords;
import org.gongdan.identity.People;

/** The box on the console that says who may sign in, and with what. */
record Passes(People people, Map<String, String> passwords) {

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("Who may sign in, and with which password:");
        lines.add("");
        accounts().forEach(account -> lines.add(line(account)));
        lines.add("");
        lines.add(
                passwords.containsValue(Passwords.EASY)
                        ? "A demonstration: these easy passwords work on this machine only."
                        : "Write these passwords down: they are shown once and kept nowhere.");
        return boxed(lines);
    }

    private List<Account> accounts() {
        return passwords.keySet().stream()
                .map(people::account)
                .sorted(Comparator.comparing(Passes::rank).reversed().thenComparing(Account::id))
                .toList();
    }

    private static int rank(Account account) {
        return account.roles().stream().mapToInt(Enum::ordinal).max().orElse(0);
    }

    private String line(Account account) {
        String roles = account.roles().stream()
                .sorted()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return "%-16s %-20s %s".formatted(account.id(), passwords.get(account.id()), roles);
    }

    private static String boxed(List<String> lines) {
        int width = lines.stream().mapToInt(String::length).max().orElse(0);
        String edge = "─".repeat(width + 4);
        String body = lines.stream()
                .map(line -> "│  " + line + " ".repeat(width - line.length()) + "  │")
                .collect(Collectors.joining(System.lineSeparator()));
        return String.join(System.lineSeparator(), "", "┌" + edge + "┐", body, "└" + edge + "┘", "");
    }
}
