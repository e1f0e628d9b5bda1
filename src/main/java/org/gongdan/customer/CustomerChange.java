package org.gongdan.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a customer is from now on. Without a tier of their own the organisation's holds. */
public record CustomerChange(
        String name, @Nullable Long organisation, @Nullable Tier tier, Locale locale) {

    static CustomerChange of(Customer customer) {
        return new CustomerChange(customer.name(), customer.organisationId(), customer.ownTier(), customer.locale());
    }
}
