package org.gongdan.ticket.category;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.InvalidException;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.Impact;
import org.gongdan.ticket.NewTicket;
import org.gongdan.ticket.TicketChange;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.Tickets;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.Urgency;
import org.gongdan.ticket.category.Category.Choice;
import org.gongdan.ticket.category.Category.Unnamed;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.security.access.AccessDeniedException;

/** Categories have names, which every page says; what only a table says is told by its key. */
class CategoriesTests extends ApplicationTest {

    @Autowired
    private Categories categories;

    @Autowired
    private MessageSource words;

    @Autowired
    private Tickets tickets;

    @Autowired
    private Cast cast;

    @Test
    void areToldByTheirNamesWhereverWordsAre() {
        categories.keep(cast.admin(), category("printing", true, Set.of()));

        assertThat(words.getMessage("category.printing", new Object[0], Locale.SIMPLIFIED_CHINESE))
                .isEqualTo("打印");
        assertThat(words.getMessage("category.printing", null, Locale.TRADITIONAL_CHINESE))
                .isEqualTo("Printing");
        assertThat(words.getMessage("category.hardware", null, Locale.TRADITIONAL_CHINESE))
                .isEqualTo("硬體");
        assertThat(words.getMessage("category.moon-base", null, Locale.ENGLISH)).isEqualTo("moon-base");
    }

    @Test
    void areOfferedForTheirTypesAndNeverHideWhatATicketHas() {
        categories.keep(cast.admin(), category("contract", true, Set.of(Type.QUESTION)));
        categories.keep(cast.admin(), category("fax", false, Set.of()));

        assertThat(keys(Type.QUESTION, null)).contains("contract", "hardware").doesNotContain("fax");
        assertThat(keys(Type.INCIDENT, null)).doesNotContain("contract", "fax");
        assertThat(keys(Type.INCIDENT, "fax")).contains("fax");
        assertThat(categories.choices(Locale.ENGLISH, null, "moon-base"))
                .contains(new Choice("moon-base", "moon-base"));
    }

    @Test
    void sortTicketsByHandWhileTheyAreOffered() {
        categories.keep(cast.admin(), category("badge", true, Set.of()));
        TicketNumber number = open("hardware");
        correct(number, "badge");
        assertThat(tickets.find(cast.helen(), number).category()).isEqualTo("badge");

        categories.keep(cast.admin(), category("badge", false, Set.of()));
        assertThatThrownBy(() -> correct(open("hardware"), "badge")).isInstanceOf(InvalidException.class);
        assertThatThrownBy(() -> correct(number, "nothing-known")).isInstanceOf(InvalidException.class);
    }

    @Test
    void thatNobodyNamedAreListedForWhoeverNamesThem() {
        open("tables-own");

        assertThat(categories.unnamed(cast.admin())).extracting(Unnamed::key).contains("tables-own");
        categories.keep(cast.admin(), category("tables-own", true, Set.of()));
        assertThat(categories.unnamed(cast.admin())).extracting(Unnamed::key).doesNotContain("tables-own");
        assertThatThrownBy(() -> categories.unnamed(cast.helen())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> categories.keep(cast.admin(), category("Not a key", true, Set.of())))
                .isInstanceOf(InvalidException.class);
    }

    private List<String> keys(Type type, String now) {
        return categories.choices(Locale.ENGLISH, type, now).stream()
                .map(Choice::key)
                .toList();
    }

    private TicketNumber open(String category) {
        NewTicket request = new NewTicket(
                Type.INCIDENT, "Something", "Nobody knows.", Impact.USER, Urgency.LOW, null, null, List.of());
        return tickets.open(Actor.of(cast.anna(), Channel.PORTAL), request.sorted(category))
                .number();
    }

    private void correct(TicketNumber number, String category) {
        tickets.change(
                Actor.of(cast.helen(), Channel.DESK),
                number,
                new TicketChange(null, category, null, null, null, null, null),
                null);
    }

    private static Category category(String key, boolean active, Set<Type> types) {
        String english = key.equals("printing") ? "Printing" : key.toUpperCase(Locale.ROOT);
        return new Category(key, english, key.equals("printing") ? "打印" : "", "", types, active);
    }
}
