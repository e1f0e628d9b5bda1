package org.gongdan.channel.customer;

import org.gongdan.customer.Customer;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed about a customer, word for word; null leaves a fact as it is, an empty text means "none". Address and
 * number are asked of new customers only, later they are contacts.
 */
public record CustomerForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String organisation,
        @Nullable String tier,
        @Nullable String language) {

    public static CustomerForm empty(String language) {
        return new CustomerForm(null, null, null, null, null, language);
    }

    public static CustomerForm of(Customer customer) {
        return new CustomerForm(
                customer.name(),
                customer.email(),
                customer.phone(),
                customer.organisation(),
                customer.ownTier() == null ? "" : customer.ownTier().wire(),
                customer.locale().toLanguageTag());
    }

    /** This form, with what the other leaves open filled in from it. */
    CustomerForm or(CustomerForm other) {
        return new CustomerForm(
                name == null ? other.name : name,
                other.email,
                other.phone,
                organisation == null ? other.organisation : organisation,
                tier == null ? other.tier : tier,
                language == null ? other.language : language);
    }
}
