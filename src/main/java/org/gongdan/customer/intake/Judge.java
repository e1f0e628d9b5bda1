package org.gongdan.customer.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.customer.intake.ImportRows.Known;
import org.gongdan.customer.intake.ImportRows.Line;
import org.gongdan.customer.intake.Verdict.Outcome;
import org.jspecify.annotations.Nullable;

/** Says of each row of one file what becomes of it, portion by portion; remembers which addresses came before. */
class Judge {

    private final ImportRows rows;
    private final Lists lists;
    private final List<Optional<Column>> columns;
    private final boolean replaces;
    private final Set<String> seen = new HashSet<>();

    Judge(ImportRows rows, Lists lists, CustomerImport file) {
        this.rows = rows;
        this.lists = lists;
        this.columns = file.columns().stream().map(Judge::column).toList();
        this.replaces = file.replaces();
    }

    static Optional<Column> column(String wire) {
        return Stream.of(Column.values())
                .filter(column -> column.wire().equals(wire))
                .findFirst();
    }

    /** With what each row wants and who has its address already. */
    record Judged(Wanted wanted, Verdict verdict, @Nullable Long known) {}

    List<Judged> of(List<Line> lines) {
        List<Judged> judged = new ArrayList<>();
        List<Wanted> all = lines.stream()
                .map(line -> Wanted.of(line.line(), lists.read(line.cells()), columns))
                .toList();
        String emails = lists.write(emails(all));
        Map<String, Long> known = rows.known(emails).stream()
                .collect(Collectors.toMap(Known::email, Known::customer, (one, same) -> one));
        Set<String> logins = Set.copyOf(rows.logins(emails));
        for (int i = 0; i < lines.size(); i++) {
            Wanted wanted = all.get(i);
            Long customer = known.get(lower(wanted.email()));
            @Nullable String problem = problem(wanted, customer, known, logins);
            boolean skipped = problem == null && customer != null && !replaces;
            Outcome outcome = problem != null
                    ? Outcome.REFUSED
                    : skipped ? Outcome.SKIPPED : customer != null ? Outcome.UPDATED : Outcome.MADE;
            String why = skipped ? "customer.invalid.row.known" : problem;
            Verdict verdict = new Verdict(wanted.line(), lists.read(lines.get(i).cells()), outcome, why);
            judged.add(new Judged(wanted, verdict, customer));
        }
        return judged;
    }

    private @Nullable String problem(
            Wanted wanted, @Nullable Long customer, Map<String, Long> known, Set<String> logins) {
        if (wanted.problem() != null) {
            return wanted.problem();
        }
        if (!seen.add(lower(wanted.email()))) {
            return "customer.invalid.row.twice";
        }
        String further = wanted.furtherEmail();
        if (further == null) {
            return null;
        }
        Long owner = known.get(lower(further));
        boolean others = owner == null ? logins.contains(lower(further)) : !Objects.equals(owner, customer);
        boolean twice = !lower(further).equals(lower(wanted.email())) && !seen.add(lower(further));
        return others ? "customer.invalid.row.further-taken" : twice ? "customer.invalid.row.twice" : null;
    }

    private static List<String> emails(List<Wanted> wanted) {
        return wanted.stream()
                .flatMap(one -> Stream.of(one.email(), one.furtherEmail()))
                .filter(Objects::nonNull)
                .map(Judge::lower)
                .distinct()
                .toList();
    }

    private static String lower(String email) {
        return email.toLowerCase(Locale.ROOT);
    }
}
