package org.gongdan.channel.rest.side;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Uploads;
import org.gongdan.core.Fields;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Actor;
import org.gongdan.ticket.Channel;
import org.gongdan.ticket.TicketNumber;
import org.gongdan.ticket.side.NewSideConversation;
import org.gongdan.ticket.side.SideConversation;
import org.gongdan.ticket.side.SideConversations;
import org.gongdan.ticket.side.SideThread;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What staff write to somebody outside about a ticket. Nobody's links are ever told here: they go out by mail only. */
@RestController
@RequestMapping("/api/tickets/{number}/side-conversations")
@Tag(name = "Side conversations")
class SideConversationsApi {

    private final SideConversations conversations;

    SideConversationsApi(SideConversations conversations) {
        this.conversations = conversations;
    }

    @GetMapping
    @Operation(summary = "Conversations beside the ticket, the last spoken in first", description = "Staff only.")
    List<SideConversation> of(Viewer viewer, @PathVariable String number) {
        return conversations.of(viewer, TicketNumber.of(number));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write to somebody outside",
            description = "Staff only. They get a mail with a link to answer by; the customer sees nothing of it.")
    SideConversation start(Viewer viewer, @PathVariable String number, @RequestBody StartBody body) {
        return conversations.start(api(viewer), TicketNumber.of(number), body.read());
    }

    @GetMapping("/{id}")
    @Operation(summary = "All that was said, oldest first", description = "Staff only. Does not count as read.")
    SideThread thread(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        return conversations.thread(viewer, TicketNumber.of(number), id);
    }

    @PostMapping("/{id}/messages")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Write again", description = "Staff only. Opens what was closed.")
    SideConversation reply(
            Viewer viewer, @PathVariable String number, @PathVariable long id, @RequestBody ReplyBody body) {
        return conversations.reply(api(viewer), TicketNumber.of(number), id, body.text(), body.attached(), List.of());
    }

    @PostMapping("/{id}/close")
    @Operation(summary = "Close it", description = "An answer from outside opens it again.")
    SideConversation close(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        return conversations.close(api(viewer), TicketNumber.of(number), id);
    }

    @PostMapping("/{id}/reopen")
    @Operation(summary = "Open it again")
    SideConversation reopen(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        return conversations.reopen(api(viewer), TicketNumber.of(number), id);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Take the unread mark off, for everybody")
    void read(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        TicketNumber ticket = TicketNumber.of(number);
        SideThread thread = conversations.thread(viewer, ticket, id);
        conversations.read(viewer, ticket, id, thread.conversation().lastAt());
    }

    @DeleteMapping("/{id}/links")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "End all links and reply addresses that were sent",
            description = "The next message carries new ones.")
    void withdrawLinks(Viewer viewer, @PathVariable String number, @PathVariable long id) {
        conversations.withdrawLinks(api(viewer), TicketNumber.of(number), id);
    }

    @GetMapping("/{id}/files/{file}")
    @Operation(summary = "Download a file of a message")
    ResponseEntity<byte[]> file(
            Viewer viewer, @PathVariable String number, @PathVariable long id, @PathVariable long file) {
        return Uploads.download(conversations.file(viewer, TicketNumber.of(number), id, file));
    }

    private static Actor api(Viewer viewer) {
        return Actor.of(viewer, Channel.API);
    }

    private static Set<Long> named(@Nullable Set<@Nullable Long> files) {
        return files == null
                ? Set.of()
                : files.stream().filter(Objects::nonNull).collect(Collectors.toSet());
    }

    @Schema(name = "NewSideConversation")
    record StartBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200, example = "Print Service Ltd")
            @Nullable
            String name,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, example = "service@supplier.example") @Nullable
            String email,

            @Schema(
                    description = "Of the mail's own words and of the answering page's first sight.",
                    allowableValues = {"en", "zh-CN", "zh-TW"},
                    defaultValue = "en")
            @Nullable
            String language,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 200) @Nullable
            String subject,

            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20_000) @Nullable
            String body,

            @Schema(description = "Files of the ticket that go along, by their ids.") @Nullable
            Set<@Nullable Long> attachments,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        NewSideConversation read() {
            new Fields().unknown(unknown).refuse();
            return new NewSideConversation(
                    Objects.requireNonNullElse(name, ""),
                    Objects.requireNonNullElse(email, ""),
                    Objects.requireNonNullElse(language, "en"),
                    Objects.requireNonNullElse(subject, ""),
                    Objects.requireNonNullElse(body, ""),
                    named(attachments),
                    List.of());
        }
    }

    @Schema(name = "NewSideMessage")
    record ReplyBody(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED, maxLength = 20_000) @Nullable
            String body,

            @Schema(description = "Files of the ticket that go along, by their ids.") @Nullable
            Set<@Nullable Long> attachments,

            @JsonAnySetter @Schema(hidden = true) @Nullable Map<String, Object> unknown) {

        String text() {
            new Fields().unknown(unknown).refuse();
            return Objects.requireNonNullElse(body, "");
        }

        Set<Long> attached() {
            return named(attachments);
        }
    }
}
