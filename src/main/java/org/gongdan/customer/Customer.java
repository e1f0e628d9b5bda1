package org.gongdan.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Somebody who asks. Without an account they are reached by mail only. */
public record Customer(
        long id,
        @Nullable String accountId,
        String name,
        String email,
        @Nullable Long organisationId,
        @Nullable String organisation,
        Tier tier,
        Locale locale) {}
