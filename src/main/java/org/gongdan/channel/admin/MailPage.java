package org.gongdan.channel.admin;

import org.gongdan.core.NotFoundException;
import org.gongdan.notification.Outbox;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a newcomer without a mail server what would have been sent. */
@Controller
@RequestMapping("/admin/mail")
class MailPage {

    private static final int MOST = 200;

    private final Outbox outbox;

    MailPage(Outbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", outbox.list(MOST));
        return "admin/mail";
    }

    @GetMapping("/{file}")
    String letter(@PathVariable String file, Model model) {
        model.addAttribute("mail", outbox.read(file).orElseThrow(() -> new NotFoundException("mail.not-found")));
        return "admin/letter";
    }
}
