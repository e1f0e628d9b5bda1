package org.gongdan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.core.RefusedException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.Ticket;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ArticlesTests extends ApplicationTest {

    private static final ArticleFacts SCANNER = facts(Audience.PUBLIC, List.of("hardware"), List.of());

    @Autowired
    private Cast cast;

    @Autowired
    private Articles articles;

    @Autowired
    private Tickets tickets;

    @Test
    void readersGetWhatWasPublishedNotWhatWasWrittenSince() {
        long id = articles.begin(cast.omar(), SCANNER, List.of(english("Scanner stripes", "Clean the glass.")));
        assertThatThrownBy(() -> articles.read(id, Locale.ENGLISH)).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> publish(cast.omar(), id)).isInstanceOf(RefusedException.class);
        publish(cast.lars(), id);
        assertThat(articles.read(id, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("Scanner stripes");

        articles.write(
                cast.omar(),
                id,
                SCANNER,
                List.of(
                        english("Scanner stripes", "Clean the glass and the lid."),
                        new NewText("zh-CN", "扫描有条纹", "请清洁玻璃。")),
                articles.find(cast.omar(), id).version());
        assertThat(articles.read(id, Locale.ENGLISH).body()).isEqualTo("Clean the glass.");
        assertThat(articles.find(cast.omar(), id).isNewer()).isTrue();
        int seen = articles.find(cast.helen(), id).version() - 1;
        assertThatThrownBy(() -> articles.publish(cast.helen(), id, seen))
                .as("what nobody looked at")
                .isInstanceOf(RefusedException.class);
        publish(cast.helen(), id);
        assertThat(articles.read(id, Locale.ENGLISH).body()).contains("the lid");
        assertThat(articles.read(id, Locale.SIMPLIFIED_CHINESE).title()).isEqualTo("扫描有条纹");
        assertThat(articles.find(cast.omar(), id).versions())
                .extracting(ArticleText::authorName)
                .contains("Omar Haddad")
                .hasSize(3);
        articles.retire(cast.lars(), id);
        assertThatThrownBy(() -> articles.read(id, Locale.ENGLISH)).isInstanceOf(NotFoundException.class);
        assertThat(articles.search("scanner stripes", Locale.ENGLISH)).noneMatch(found -> found.id() == id);
    }

    private void publish(Viewer viewer, long id) {
        articles.publish(viewer, id, articles.find(viewer, id).version());
    }

    @Test
    void whomAPublishedArticleIsForOnlyPublishersChange() {
        ArticleFacts internal = facts(Audience.INTERNAL, List.of("hardware"), List.of());
        long id = articles.begin(cast.omar(), internal, List.of(english("Spare keys", "In the safe.")));
        publish(cast.lars(), id);
        List<NewText> same = List.of(english("Spare keys", "In the safe."));
        int version = articles.find(cast.omar(), id).version();
        assertThatThrownBy(() -> articles.write(cast.omar(), id, SCANNER, same, version))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> articles.write(cast.lars(), id, SCANNER, same, version - 1))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> articles.read(id, Locale.ENGLISH)).isInstanceOf(NotFoundException.class);
        assertThat(articles.search("spare keys", Locale.ENGLISH)).noneMatch(found -> found.id() == id);
        assertThatThrownBy(() -> articles.find(cast.anna(), id)).isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> articles.use(cast.helen(), ticket(), id)).isInstanceOf(NotFoundException.class);
        articles.write(cast.lars(), id, SCANNER, same, version);
        assertThat(articles.read(id, Locale.ENGLISH).title()).isEqualTo("Spare keys");
    }

    @Test
    void areFoundByTheirWordsInEnglishAndChinese() {
        assertThat(articles.search("printers printing", Locale.ENGLISH))
                .first()
                .extracting(Headline::title)
                .isEqualTo("The printer does not print");
        assertThat(articles.search("打印机", Locale.SIMPLIFIED_CHINESE))
                .extracting(Headline::title)
                .contains("打印机无法打印");
        assertThat(articles.search("印表機", Locale.TRADITIONAL_CHINESE))
                .extracting(Headline::title)
                .contains("印表機無法列印");
        assertThat(articles.search("' | !", Locale.ENGLISH)).isEmpty();
        assertThat(articles.search("solution that stays", Locale.ENGLISH))
                .as("for colleagues only")
                .isEmpty();
        assertThat(articles.list(cast.omar(), "solution that stays", Locale.ENGLISH))
                .isNotEmpty();
    }

    @Test
    void whatNamesTheStepComesFirstAndWhatBelongsElsewhereNotAtAll() {
        Ticket ticket = tickets.find(cast.helen(), ticket());
        List<Headline> fitting = articles.fitting(cast.omar(), ticket, "work-on-ticket", Locale.ENGLISH);
        assertThat(fitting).first().extracting(Headline::title).isEqualTo("How to write a solution that stays solved");
        assertThat(fitting).extracting(Headline::title).doesNotContain("No network, or no VPN");
        assertThat(articles.fitting(cast.omar(), ticket, "triage-ticket", Locale.ENGLISH))
                .extracting(Headline::title)
                .contains("The printer does not print")
                .doesNotContain("How to write a solution that stays solved");
        long id = articles.fitting(cast.omar(), ticket, "triage-ticket", Locale.ENGLISH).stream()
                .filter(one -> one.title().startsWith("The printer"))
                .findFirst()
                .orElseThrow()
                .id();
        long before = articles.find(cast.omar(), id).uses();
        assertThat(articles.use(cast.helen(), ticket.number(), id).body()).contains("Empty the queue");
        assertThat(articles.find(cast.omar(), id).uses()).isEqualTo(before + 1);
    }

    @Test
    void refusesWhatIsHalfWritten() {
        assertThatThrownBy(() -> articles.begin(cast.omar(), SCANNER, List.of(english("", ""))))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> articles.begin(cast.omar(), SCANNER, List.of(english("Title", ""))))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> articles.begin(
                        cast.omar(),
                        facts(Audience.PUBLIC, List.of("a,b"), List.of()),
                        List.of(english("Title", "Text"))))
                .isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> articles.begin(cast.anna(), SCANNER, List.of(english("Title", "Text"))))
                .isInstanceOf(RefusedException.class);
    }

    private static ArticleFacts facts(Audience audience, List<String> categories, List<String> steps) {
        return new ArticleFacts(audience, categories, List.of(), steps);
    }

    private static NewText english(String title, String body) {
        return new NewText("en", title, body);
    }

    /** The tables are sure of it: hardware. */
    private TicketNumber ticket() {
        NewTicket request = new NewTicket(
                Type.INCIDENT,
                "Printer broken",
                "Our printer does not print.",
                Impact.TEAM,
                Urgency.HIGH,
                null,
                null,
                List.of());
        TicketNumber number =
                tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request).number();
        await().until(() -> tickets.find(cast.helen(), number).category() != null);
        return number;
    }
}
