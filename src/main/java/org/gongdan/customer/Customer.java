package org.gongdan.customer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks. Without an account they are reached by mail only. The tier holds for them; their own one is null
 * where the organisation's holds. Address and number are the main ones.
 */
public record Customer(
        long id,
        @Nullable String accountId,
        String name,
        String email,
        @Nullable Long organisationId,
        @Nullable String organisation,
        Tier tier,
        @Nullable Tier ownTier,
        Locale locale,
        @Nullable String phone,
        int version) {}
