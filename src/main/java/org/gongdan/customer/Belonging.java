package org.gongdan.customer;

import org.jspecify.annotations.Nullable;

/** Where a customer with an account belongs. The tier is the person's own, null where the organisation's holds. */
public record Belonging(
        String accountId,
        @Nullable String organisation,
        @Nullable Tier tier) {}
