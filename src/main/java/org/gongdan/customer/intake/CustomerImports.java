package org.gongdan.customer.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.customer.Contact;
import org.gongdan.customer.Contacts;
import org.gongdan.customer.Customer;
import org.gongdan.customer.CustomerChange;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Tier;
import org.gongdan.customer.intake.CustomerImport.State;
import org.gongdan.customer.intake.ImportRows.Line;
import org.gongdan.customer.intake.Judge.Judged;
import org.gongdan.customer.intake.Verdict.Outcome;
import org.gongdan.identity.Viewer;
import org.gongdan.process.Lifecycles;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in customers from files of other programs. A file is read and kept, looked at as often as one likes, and brought in by
 * the diagram {@code customer-import} in portions: each row wholly or not at all, and none twice whatever happens to a node.
 * Whether somebody may do so is asked by whoever calls.
 */
@Component
@Transactional
public class CustomerImports {

    private static final String DIAGRAM = "customer-import";
    private static final int PORTION = 250;
    private static final int READ_AT_ONCE = 1_000;
    private static final int FIRST = 10;
    private static final int LEFT_OUT = 200;
    private static final int NAME = 200;
    private static final Duration KEPT = Duration.ofDays(30);

    private final ImportRows rows;
    private final Lists lists;
    private final Customers customers;
    private final Contacts contacts;
    private final Lifecycles lifecycles;
    private final Clock clock;

    CustomerImports(
            ImportRows rows, Lists lists, Customers customers, Contacts contacts, Lifecycles lifecycles, Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.customers = customers;
        this.contacts = contacts;
        this.lifecycles = lifecycles;
        this.clock = clock;
    }

    /** Nothing is brought in yet; what the columns hold is guessed by their names. Files are forgotten after thirty days. */
    public long read(Viewer by, String name, byte[] content) {
        Table table = Table.read(content);
        rows.forget(clock.instant().minus(KEPT));
        long id = rows.insert(
                by.accountId(),
                name.length() > NAME ? name.substring(0, NAME) : name,
                clock.instant(),
                lists.write(table.header()),
                lists.write(guessed(table.header())),
                table.rows().size());
        for (int from = 0; from < table.rows().size(); from += READ_AT_ONCE) {
            rows.add(
                    id,
                    lists.write(table.rows()
                            .subList(
                                    from,
                                    Math.min(from + READ_AT_ONCE, table.rows().size()))));
        }
        return id;
    }

    private static List<String> guessed(List<String> header) {
        List<String> columns = new ArrayList<>();
        for (String name : header) {
            String guess = Column.called(name).map(Column::wire).orElse("");
            columns.add(columns.contains(guess) ? "" : guess);
        }
        return columns;
    }

    @Transactional(readOnly = true)
    public CustomerImport file(long id) {
        ImportRows.Row row = rows.find(id).orElseThrow(() -> new NotFoundException("customer.unknown-import"));
        return new CustomerImport(
                row.id(),
                row.by(),
                row.name(),
                row.at(),
                lists.read(row.header()),
                lists.read(row.columns()),
                row.replaces(),
                row.state(),
                row.rows());
    }

    /** What each column holds, in the order of the header; empty where nothing of it is wanted. */
    public void map(long id, List<String> columns, boolean replaces) {
        CustomerImport file = file(id);
        List<String> known = columns.stream()
                .map(column -> Judge.column(column).map(Column::wire).orElse(""))
                .toList();
        if (known.size() != file.header().size()) {
            throw new InvalidException("columns", "customer.invalid.columns");
        }
        rows.map(id, lists.write(known), replaces);
    }

    /** What would become of the file, were it brought in now. */
    @Transactional(readOnly = true)
    public Outlook outlook(CustomerImport file) {
        return told(judged(file).stream().map(Judged::verdict).toList());
    }

    private List<Judged> judged(CustomerImport file) {
        Judge judge = new Judge(rows, lists, file);
        List<Judged> judged = new ArrayList<>();
        List<Line> portion = rows.lines(file.id(), 0, READ_AT_ONCE);
        while (!portion.isEmpty()) {
            judged.addAll(judge.of(portion));
            portion = rows.lines(file.id(), portion.get(portion.size() - 1).line(), READ_AT_ONCE);
        }
        return judged;
    }

    private static Outlook told(List<Verdict> verdicts) {
        return new Outlook(
                count(verdicts, Outcome.MADE),
                count(verdicts, Outcome.UPDATED),
                count(verdicts, Outcome.SKIPPED),
                count(verdicts, Outcome.REFUSED),
                verdicts.stream().limit(FIRST).toList(),
                verdicts.stream()
                        .filter(verdict -> verdict.why() != null)
                        .limit(LEFT_OUT)
                        .toList());
    }

    private static int count(List<Verdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream()
                .filter(verdict -> verdict.outcome() == outcome)
                .count();
    }

    /** Of two who begin at once one is refused. What is left out is settled now, the rest in the background. */
    public void begin(long id) {
        CustomerImport file = file(id);
        if (!file.columns().contains(Column.EMAIL.wire())) {
            throw new InvalidException("columns", "customer.invalid.no-email-column");
        }
        if (rows.turn(id, State.READ, State.RUNNING) == 0) {
            throw new RefusedException("customer.refused.import-begun");
        }
        judged(file).stream()
                .map(Judged::verdict)
                .filter(verdict -> verdict.why() != null)
                .forEach(verdict -> rows.settle(id, verdict.line(), verdict.outcome(), verdict.why()));
        lifecycles.start(DIAGRAM, "customers", Map.of("importId", id));
    }

    /** Brings in the next portion; says whether there may be more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean next(long id) {
        CustomerImport file = file(id);
        List<Line> portion = rows.waiting(id, PORTION);
        for (Judged one : new Judge(rows, lists, file).of(portion)) {
            bring(one);
            rows.settle(
                    id,
                    one.verdict().line(),
                    one.verdict().outcome(),
                    one.verdict().why());
        }
        if (portion.size() == PORTION) {
            return true;
        }
        rows.turn(id, State.RUNNING, State.DONE);
        return false;
    }

    private void bring(Judged one) {
        switch (one.verdict().outcome()) {
            case MADE -> reach(make(one.wanted()), one.wanted());
            case UPDATED -> reach(update(Objects.requireNonNull(one.known()), one.wanted()), one.wanted());
            case SKIPPED, REFUSED -> {}
        }
    }

    private Customer make(Wanted wanted) {
        return customers.make(
                wanted.email(),
                new CustomerChange(
                        wanted.name() == null ? wanted.email() : wanted.name(),
                        organisation(wanted.organisation()).orElse(null),
                        wanted.tier(),
                        wanted.language() == null ? Locale.ENGLISH : wanted.language()));
    }

    /** Name and language of a login stay the login's. */
    private Customer update(long id, Wanted wanted) {
        Customer now = customers.customer(id);
        boolean login = now.accountId() != null;
        return customers.change(
                id,
                new CustomerChange(
                        login || wanted.name() == null ? now.name() : wanted.name(),
                        organisation(wanted.organisation()).orElse(now.organisationId()),
                        wanted.tier() == null ? now.ownTier() : wanted.tier(),
                        login || wanted.language() == null ? now.locale() : wanted.language()),
                null);
    }

    private void reach(Customer customer, Wanted wanted) {
        if (contacts.hasRoom(customer.id())) {
            Optional.ofNullable(wanted.phone())
                    .ifPresent(phone -> contacts.add(customer.id(), Contact.Kind.PHONE, phone));
            Optional.ofNullable(wanted.furtherEmail())
                    .ifPresent(email -> contacts.add(customer.id(), Contact.Kind.EMAIL, email));
        }
    }

    private Optional<Long> organisation(@Nullable String name) {
        return Optional.ofNullable(name)
                .map(wanted -> customers
                        .findOrganisation(wanted)
                        .orElseGet(() -> customers.makeOrganisation(wanted, Tier.STANDARD))
                        .id());
    }

    /** How far it is; what is not settled yet is missing in the numbers. */
    @Transactional(readOnly = true)
    public Outlook progress(long id) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        rows.counts(id).stream()
                .filter(count -> count.outcome() != null)
                .forEach(count -> counts.put(Objects.requireNonNull(count.outcome()), count.lines()));
        return new Outlook(
                counts.getOrDefault(Outcome.MADE, 0),
                counts.getOrDefault(Outcome.UPDATED, 0),
                counts.getOrDefault(Outcome.SKIPPED, 0),
                counts.getOrDefault(Outcome.REFUSED, 0),
                List.of(),
                rows.leftOut(id, LEFT_OUT).stream()
                        .map(line -> new Verdict(
                                line.line(),
                                lists.read(line.cells()),
                                Objects.requireNonNull(line.outcome()),
                                line.why()))
                        .toList());
    }
}
