package org.gongdan.channel.desk.training;

import jakarta.servlet.http.HttpServletRequest;
import org.gongdan.channel.page.Reader;
import org.gongdan.training.HeldReplies;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells the Desk's bar how many replies its reader may approve; asked only where it is shown. */
@ControllerAdvice(basePackages = {"org.gongdan.channel.desk", "org.gongdan.channel.admin"})
class HeldModel {

    private final Reader reader;
    private final HeldReplies replies;

    HeldModel(Reader reader, HeldReplies replies) {
        this.reader = reader;
        this.replies = replies;
    }

    @ModelAttribute
    void held(HttpServletRequest request, Model model) {
        model.addAttribute("toApprove", new LazyContextVariable<Integer>() {
            @Override
            protected Integer loadValue() {
                return reader.of(request)
                        .map(viewer -> replies.waiting(viewer).size())
                        .orElse(0);
            }
        });
    }
}
