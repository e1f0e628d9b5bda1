package org.gongdan.channel.outside;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongdan.channel.page.Uploads;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.RefusedException;
import org.gongdan.ticket.Message;
import org.gongdan.ticket.NewAttachment;
import org.gongdan.ticket.side.SideAnswer;
import org.gongdan.ticket.side.SideConversations;
import org.gongdan.ticket.side.SideThread;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * Where somebody outside reads one thread and answers. The address is all they have; one that leads nowhere says so in the same
 * words whether it was guessed, is over, or was withdrawn.
 */
@Controller
@RequestMapping("/outside/{token}")
class OutsidePage {

    private final SideConversations conversations;
    private final Words words;

    OutsidePage(SideConversations conversations, Words words) {
        this.conversations = conversations;
        this.words = words;
    }

    @GetMapping
    ModelAndView thread(@PathVariable String token, @RequestParam(required = false) @Nullable String sent) {
        return conversations
                .seen(token)
                .map(thread -> page(thread, token, "", Map.of(), sent != null, HttpStatus.OK))
                .orElseGet(OutsidePage::nowhere);
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String body,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(required = false) @Nullable List<MultipartFile> attachments) {
        Optional<SideThread> before = conversations.seen(token);
        if (before.isEmpty()) {
            return nowhere();
        }
        try {
            List<NewAttachment> files = attachments == null ? List.of() : Uploads.of(attachments);
            conversations.answered(token, new SideAnswer(arrival(key, body, files), body, files));
            return new ModelAndView("redirect:/outside/" + token + "?sent");
        } catch (InvalidException invalid) {
            return page(before.get(), token, body, words.say(invalid), false, HttpStatus.BAD_REQUEST);
        } catch (RefusedException refused) {
            Map<String, String> why = Map.of("body", words.say(refused));
            return page(before.get(), token, body, why, false, HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    @GetMapping("/files/{file:\\d{1,18}}")
    Object file(@PathVariable String token, @PathVariable long file) {
        Optional<Message.File> found = conversations.file(token, file);
        return found.<Object>map(Uploads::download).orElseGet(OutsidePage::nowhere);
    }

    /** A form sent twice is one answer; what was corrected and sent again is another. */
    private static String arrival(String key, String body, List<NewAttachment> files) {
        String said = files.stream()
                .map(file -> file.name() + "/" + file.content().length)
                .collect(Collectors.joining("/", body + "/", ""));
        return "page/" + (key.matches("[\\w-]{1,60}") ? key : UUID.randomUUID()) + "/"
                + UUID.nameUUIDFromBytes(said.getBytes(StandardCharsets.UTF_8));
    }

    private static ModelAndView page(
            SideThread thread,
            String token,
            String typed,
            Map<String, String> errors,
            boolean sent,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("outside/thread", status);
        page.addObject("bare", true);
        page.addObject("thread", thread);
        page.addObject("base", "/outside/" + token);
        page.addObject("text", typed);
        page.addObject("errors", errors);
        page.addObject("sent", sent);
        page.addObject("key", UUID.randomUUID().toString());
        return page;
    }

    private static ModelAndView nowhere() {
        return new ModelAndView("outside/nowhere", Map.of("bare", true), HttpStatus.NOT_FOUND);
    }
}
