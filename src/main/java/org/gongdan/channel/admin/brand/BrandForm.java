package org.gongdan.channel.admin.brand;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.brand.Accent;
import org.gongdan.brand.Brand;
import org.gongdan.brand.BrandChange;
import org.gongdan.core.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What administrators type; of the words one each for the languages, in their order. */
public record BrandForm(
        @Nullable String name,
        @Nullable String sender,
        @Nullable String accent,
        @Nullable String supportEmail,
        @Nullable String supportPhone,
        @Nullable List<String> welcome,
        @Nullable List<String> foot,
        @Nullable MultipartFile logo,
        @Nullable Boolean withoutLogo) {

    static BrandForm of(Brand brand) {
        Accent accent = brand.accent();
        return new BrandForm(
                brand.name(),
                brand.sender(),
                accent == null ? "" : accent.toString(),
                brand.supportEmail(),
                brand.supportPhone(),
                Spoken.TAGS.stream()
                        .map(tag -> brand.welcome().getOrDefault(tag, ""))
                        .toList(),
                Spoken.TAGS.stream()
                        .map(tag -> brand.foot().getOrDefault(tag, ""))
                        .toList(),
                null,
                null);
    }

    BrandChange read() {
        return new BrandChange(
                blank(name),
                blank(sender),
                blank(accent),
                blank(supportEmail),
                blank(supportPhone),
                byTag(welcome),
                byTag(foot),
                picture(),
                Boolean.TRUE.equals(withoutLogo));
    }

    public String welcomeIn(int language) {
        return at(welcome, language);
    }

    public String footIn(int language) {
        return at(foot, language);
    }

    private static String at(@Nullable List<String> words, int place) {
        List<String> said = Objects.requireNonNullElse(words, Collections.emptyList());
        return place < said.size() ? Objects.requireNonNullElse(said.get(place), "") : "";
    }

    private static Map<String, String> byTag(@Nullable List<String> words) {
        Map<String, String> byTag = new HashMap<>();
        for (int place = 0; place < Spoken.TAGS.size(); place++) {
            String text = blank(at(words, place));
            if (text != null) {
                byTag.put(Spoken.TAGS.get(place), text);
            }
        }
        return byTag;
    }

    private byte @Nullable [] picture() {
        try {
            return logo == null || logo.isEmpty() ? null : logo.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static @Nullable String blank(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
