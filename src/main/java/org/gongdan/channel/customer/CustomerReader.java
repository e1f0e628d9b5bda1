package org.gongdan.channel.customer;

import java.util.Locale;
import java.util.Optional;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Spoken;
import org.gongdan.customer.Contact;
import org.gongdan.customer.CustomerChange;
import org.gongdan.customer.Customers;
import org.gongdan.customer.Organisation;
import org.gongdan.customer.Tier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what was typed about a customer and names every field that is wrong. */
@Component
class CustomerReader {

    private static final String NAME = "[^\\p{Cntrl}\\p{Cs}]{1,100}";

    private final Customers customers;

    CustomerReader(Customers customers) {
        this.customers = customers;
    }

    CustomerChange read(CustomerForm form, Fields fields) {
        String name = fields.matching("name", form.name(), NAME, "identity.invalid.name");
        @Nullable Long organisation = organisation(form.organisation(), fields);
        @Nullable Tier tier = fields.choice("tier", form.tier(), Tier.class);
        String language = form.language() == null || form.language().isEmpty() ? "en" : form.language();
        fields.check("language", Spoken.TAGS.contains(language), "api.invalid.choice", String.join(", ", Spoken.TAGS));
        return new CustomerChange(name.strip(), organisation, tier, Locale.forLanguageTag(language));
    }

    String email(CustomerForm form, Fields fields) {
        String email = fields.matching("email", form.email(), Contact.Kind.EMAIL.pattern(), "ticket.invalid.email");
        boolean taken = email.matches(Contact.Kind.EMAIL.pattern())
                && customers.findByEmail(email).isPresent();
        fields.check("email", !taken, "customer.email-taken");
        return email;
    }

    Optional<String> phone(CustomerForm form, Fields fields) {
        if (form.phone() == null || form.phone().isBlank()) {
            return Optional.empty();
        }
        String phone = form.phone().strip();
        fields.check("phone", phone.matches(Contact.Kind.PHONE.pattern()), "customer.invalid.phone");
        return Optional.of(phone);
    }

    /** An address or a number, whichever it looks like. */
    static Contact.Kind kind(String value) {
        return Contact.Kind.of(value)
                .orElseThrow(() -> new InvalidException(
                        "value", value.contains("@") ? "ticket.invalid.email" : "customer.invalid.contact"));
    }

    private @Nullable Long organisation(@Nullable String name, Fields fields) {
        if (name == null || name.isBlank()) {
            return null;
        }
        Optional<Organisation> organisation =
                name.matches(NAME) ? customers.findOrganisation(name.strip()) : Optional.empty();
        fields.check("organisation", organisation.isPresent(), "customer.invalid.organisation");
        return organisation.map(Organisation::id).orElse(null);
    }
}
