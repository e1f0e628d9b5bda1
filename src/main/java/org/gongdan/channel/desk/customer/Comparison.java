package org.gongdan.channel.desk.customer;

import java.util.ArrayList;
import java.util.List;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Wire;
import org.gongdan.customer.Customer;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.merge.Taken;
import org.jspecify.annotations.Nullable;

/**
 * Two of a kind side by side: what each has of every fact, and whether one chooses between them. {@code takenName} of a fact
 * names the field that says whose is taken; null where there is nothing to choose.
 */
record Comparison(Side first, Side second, List<Fact> facts, boolean loginEnds) {

    /** {@code tickets} counts those the viewer may see. */
    record Side(long id, String name, int version, String page, String tickets) {}

    record Fact(
            String label,
            @Nullable String choice,
            @Nullable String first,
            @Nullable String second) {

        public boolean differs() {
            return choice != null;
        }
    }

    static Comparison of(Side first, Side second, Customer one, Customer other, Words words) {
        boolean login = one.accountId() != null || other.accountId() != null;
        List<Fact> facts = new ArrayList<>();
        facts.add(fact("customers.login", Taken.LOGIN, one.accountId(), other.accountId(), words));
        facts.add(fact("people.name", login ? null : Taken.NAME, one.name(), other.name(), words));
        facts.add(fact("people.email", login ? null : Taken.EMAIL, one.email(), other.email(), words));
        facts.add(fact("customers.phone", Taken.PHONE, one.phone(), other.phone(), words));
        facts.add(fact("ticket.organisation", Taken.ORGANISATION, one.organisation(), other.organisation(), words));
        facts.add(fact("ticket.tier", Taken.TIER, tier(one, words), tier(other, words), words));
        facts.add(fact(
                "customers.language",
                login ? null : Taken.LANGUAGE,
                language(one, words),
                language(other, words),
                words));
        facts.removeIf(fact -> fact.first() == null && fact.second() == null);
        return new Comparison(first, second, facts, one.accountId() != null && other.accountId() != null);
    }

    static Comparison of(Side first, Side second, Organisation one, Organisation other, Words words) {
        return new Comparison(
                first,
                second,
                List.of(
                        fact("people.name", Taken.NAME, one.name(), other.name(), words),
                        fact("ticket.tier", Taken.TIER, word(one.tier(), words), word(other.tier(), words), words)),
                false);
    }

    private static Fact fact(
            String label, @Nullable Taken taken, @Nullable String first, @Nullable String second, Words words) {
        boolean differs = taken != null && first != null && second != null && !first.equals(second);
        return new Fact(words.say(label), differs ? taken.wire() : null, first, second);
    }

    private static String tier(Customer customer, Words words) {
        return customer.ownTier() == null ? words.say("people.tier.inherited") : word(customer.ownTier(), words);
    }

    private static String word(Wire tier, Words words) {
        return words.say("tier." + tier.wire());
    }

    private static String language(Customer customer, Words words) {
        return words.say("people.language." + customer.locale().toLanguageTag());
    }
}
