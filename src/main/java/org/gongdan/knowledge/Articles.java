package org.gongdan.knowledge;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.gongdan.core.InvalidException;
import org.gongdan.core.InvalidException.FieldError;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.core.Spoken;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.gongdan.search.TextWords;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Articles, read and written. Staff write; what readers get changes only when a lead or manager publishes. {@code public} ones are
 * for everybody, without an account too.
 */
@Component
@Transactional
public class Articles {

    public static final int TITLE = 200;
    public static final int BODY = 20_000;

    private static final int LISTED = 200;
    private static final int FITTING = 5;
    private static final int FOUND = 5;
    private static final String NAME = "[a-z0-9-]{1,60}";

    private final ArticleRows rows;
    private final Tickets tickets;
    private final TextWords words;
    private final Clock clock;

    Articles(ArticleRows rows, Tickets tickets, TextWords words, Clock clock) {
        this.rows = rows;
        this.tickets = tickets;
        this.words = words;
        this.clock = clock;
    }

    /** All of them, drafts and retired ones too; with a question those that have its words, the best first. Staff only. */
    @Transactional(readOnly = true)
    public List<Headline> list(Viewer viewer, String question, Locale language) {
        refuseCustomers(viewer);
        return question.isBlank()
                ? rows.find(language.toLanguageTag(), true, true, null, LISTED)
                : words.condition(question)
                        .map(condition -> rows.find(language.toLanguageTag(), true, true, condition, LISTED))
                        .orElse(List.of());
    }

    @Transactional(readOnly = true)
    public Article find(Viewer viewer, long id) {
        refuseCustomers(viewer);
        return article(id);
    }

    /** What helps with the ticket in this step, the best first; a step is known by its form. Staff only. */
    @Transactional(readOnly = true)
    public List<Headline> fitting(Viewer viewer, Ticket ticket, @Nullable String step, Locale language) {
        refuseCustomers(viewer);
        return rows.fitting(
                language.toLanguageTag(),
                true,
                false,
                Objects.requireNonNullElse(ticket.category(), ""),
                ticket.type().wire(),
                Objects.requireNonNullElse(step, ""),
                FITTING);
    }

    /** The words for the customer of the ticket, in their language; counted. Only what is public is for them. */
    public ArticleText use(Viewer viewer, TicketNumber number, long id) {
        Ticket ticket = tickets.findForStaff(viewer, number);
        ArticleText text = read(id, Locale.forLanguageTag(ticket.language()));
        rows.used(id);
        return text;
    }

    /** What everybody may read. */
    @Transactional(readOnly = true)
    public ArticleText read(long id, Locale language) {
        Article article = article(id);
        if (article.state() != ArticleState.PUBLISHED || article.facts().audience() != Audience.PUBLIC) {
            throw missing();
        }
        return article.live(language).orElseThrow(Articles::missing);
    }

    /** The best of what everybody may read. */
    @Transactional(readOnly = true)
    public List<Headline> search(String question, Locale language) {
        return words.condition(question)
                .map(condition -> rows.find(language.toLanguageTag(), false, false, condition, FOUND))
                .orElse(List.of());
    }

    public boolean mayPublish(Viewer viewer) {
        return viewer.is(Role.LEAD) || viewer.is(Role.MANAGER) || viewer.is(Role.ADMIN);
    }

    public long begin(Viewer author, ArticleFacts facts, List<NewText> texts) {
        refuseCustomers(author);
        List<NewText> written = checked(facts, texts);
        long id =
                rows.begin(facts.audience(), joined(facts.categories()), joined(facts.types()), joined(facts.steps()));
        written.forEach(text -> write(id, text, author));
        return id;
    }

    /**
     * Writes a new version in each language whose words changed. {@code seen} is the version of the article that the author looked at.
     * Whom a published article is for only those change who may publish it.
     */
    public void write(Viewer author, long id, ArticleFacts facts, List<NewText> texts, int seen) {
        refuseCustomers(author);
        List<NewText> written = checked(facts, texts);
        lock(id, seen);
        Article article = article(id);
        if (!facts.equals(article.facts())) {
            if (article.state() != ArticleState.DRAFT && !mayPublish(author)) {
                throw new RefusedException("knowledge.refused.facts");
            }
            rows.facts(id, facts.audience(), joined(facts.categories()), joined(facts.types()), joined(facts.steps()));
        }
        written.stream().filter(text -> !isKnown(article, text)).forEach(text -> write(id, text, author));
        rows.forgetWords(id);
        rows.changed(id);
    }

    /** Shows what was written last, in all languages: as long as that is what the viewer looked at, {@code seen} being its version. */
    public void publish(Viewer viewer, long id, int seen) {
        refuseUnlessPublisher(viewer);
        lock(id, seen);
        rows.takeDown(id);
        rows.putUp(id);
        rows.forgetWords(id);
        rows.state(id, ArticleState.PUBLISHED);
        rows.changed(id);
    }

    /** Takes it away from its readers; its history stays, and it can be published again. */
    public void retire(Viewer viewer, long id) {
        refuseUnlessPublisher(viewer);
        rows.lock(id).orElseThrow(Articles::missing);
        rows.state(id, ArticleState.RETIRED);
        rows.changed(id);
    }

    /** Of the demonstration: nobody wrote it. */
    void found(ArticleFacts facts, List<NewText> texts) {
        long id =
                rows.begin(facts.audience(), joined(facts.categories()), joined(facts.types()), joined(facts.steps()));
        texts.forEach(text ->
                rows.write(id, text, null, "Gongdan", words.document(text.title(), text.body()), clock.instant()));
        rows.putUp(id);
        rows.state(id, ArticleState.PUBLISHED);
    }

    private void lock(long id, int seen) {
        if (rows.lock(id).orElseThrow(Articles::missing) != seen) {
            throw new RefusedException("knowledge.refused.stale");
        }
    }

    private void write(long id, NewText text, Viewer author) {
        rows.write(
                id,
                text,
                author.accountId(),
                author.name(),
                words.document(text.title(), text.body()),
                clock.instant());
    }

    private static boolean isKnown(Article article, NewText text) {
        return article.newest().stream()
                .anyMatch(known -> known.language().equals(text.language())
                        && known.title().equals(text.title())
                        && known.body().equals(text.body()));
    }

    private Article article(long id) {
        return rows.one(id).orElseThrow(Articles::missing).with(rows.versions(id));
    }

    /** Languages without a word are left out; a language that has some needs title and body. */
    private static List<NewText> checked(ArticleFacts facts, List<NewText> texts) {
        List<NewText> written = texts.stream().filter(text -> !text.isEmpty()).toList();
        List<FieldError> errors = new ArrayList<>();
        if (written.isEmpty()) {
            errors.add(new FieldError("title.en", "knowledge.invalid.nothing"));
        }
        for (NewText text : written) {
            if (!Spoken.TAGS.contains(text.language())) {
                errors.add(new FieldError("language", "ticket.invalid.side-language", String.join(", ", Spoken.TAGS)));
            }
            check(errors, "title." + text.language(), text.title(), TITLE);
            check(errors, "body." + text.language(), text.body(), BODY);
        }
        if (!names(facts.categories()) || !names(facts.types()) || !names(facts.steps())) {
            errors.add(new FieldError("steps", "knowledge.invalid.names"));
        }
        if (!errors.isEmpty()) {
            throw new InvalidException(errors);
        }
        return written;
    }

    private static void check(List<FieldError> errors, String field, String text, int most) {
        if (text.isEmpty()) {
            errors.add(new FieldError(field, "ticket.invalid.required"));
        } else if (text.length() > most) {
            errors.add(new FieldError(field, "ticket.invalid.too-long", most));
        } else if (text.indexOf('\0') >= 0) {
            errors.add(new FieldError(field, "ticket.invalid.characters"));
        }
    }

    private static boolean names(List<String> some) {
        return some.size() <= 20 && some.stream().allMatch(name -> name.matches(NAME));
    }

    private static String joined(List<String> names) {
        return String.join(",", names);
    }

    private void refuseUnlessPublisher(Viewer viewer) {
        if (!mayPublish(viewer)) {
            throw new RefusedException("knowledge.refused.publish");
        }
    }

    private static void refuseCustomers(Viewer viewer) {
        if (!viewer.isStaff()) {
            throw new RefusedException("ticket.refused.staff-only");
        }
    }

    private static NotFoundException missing() {
        return new NotFoundException("knowledge.not-found");
    }
}
