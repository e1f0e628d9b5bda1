package org.gongdan.brand;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the house says of itself; what it leaves out is as the product says it. Words are by language tag. The version tells one
 * from the one before, so that whatever was made of it may be kept.
 */
public record Brand(
        int version,
        @Nullable String name,
        @Nullable String sender,
        @Nullable Accent accent,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        @Nullable String logoType,
        @Nullable Integer logoWidth,
        @Nullable Integer logoHeight,
        Map<String, String> welcome,
        Map<String, String> foot) {

    public boolean hasLogo() {
        return logoType != null;
    }

    public boolean hasSupport() {
        return supportEmail != null || supportPhone != null;
    }

    /** The first sentence of the portal in this very language. */
    public Optional<String> welcome(Locale language) {
        return Optional.ofNullable(welcome.get(language.toLanguageTag()));
    }

    /** What stands below each mail in this very language. */
    public Optional<String> foot(Locale language) {
        return Optional.ofNullable(foot.get(language.toLanguageTag()));
    }

    /** A telephone number as a link dials it. */
    public String dialled() {
        return supportPhone == null ? "" : supportPhone.replaceAll("[^+0-9]", "");
    }
}
