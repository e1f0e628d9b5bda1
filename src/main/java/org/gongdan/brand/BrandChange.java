package org.gongdan.brand;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All that an administrator may say; what is empty is as the product says it. Without a file the logo stays as it is. */
public record BrandChange(
        @Nullable String name,
        @Nullable String sender,
        @Nullable String accent,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        Map<String, String> welcome,
        Map<String, String> foot,
        byte @Nullable [] logo,
        boolean withoutLogo) {}
