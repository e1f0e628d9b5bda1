package org.gongdan.identity.start;

import java.util.List;

/**
 * The first start makes the demonstration: modules add their part of it in the same transaction by an event listener.
 * Tiers are {@code standard}, {@code gold}, {@code vip}.
 */
public record DemoDeskRequested(List<Organisation> organisations, List<Customer> customers) {

    public record Organisation(String name, String tier) {}

    /** A person who asks; the account exists already. */
    public record Customer(
            String account, String name, String email, String organisation, String tier, String locale) {}
}
