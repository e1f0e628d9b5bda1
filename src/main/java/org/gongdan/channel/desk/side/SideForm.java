package org.gongdan.channel.desk.side;

import java.util.List;
import java.util.Set;
import org.gongdan.channel.page.Uploads;
import org.gongdan.ticket.side.NewSideConversation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A new conversation as it is typed. */
record SideForm(
        @Nullable String name,
        @Nullable String email,
        @Nullable String language,
        @Nullable String subject,
        @Nullable String body,
        @Nullable Set<Long> files) {

    static SideForm empty(String language) {
        return new SideForm("", "", language, "", "", Set.of());
    }

    NewSideConversation read(List<MultipartFile> chosen) {
        return new NewSideConversation(
                orEmpty(name),
                orEmpty(email),
                orEmpty(language),
                orEmpty(subject),
                orEmpty(body),
                attached(),
                Uploads.of(chosen));
    }

    Set<Long> attached() {
        return files == null ? Set.of() : files;
    }

    public boolean attaches(long file) {
        return attached().contains(file);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
