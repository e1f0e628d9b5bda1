package org.gongdan.channel.desk.draft;

import jakarta.servlet.http.HttpServletRequest;
import org.gongdan.channel.page.Reader;
import org.gongdan.ticket.draft.Drafts;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells the lists how many drafts their reader has; counted only where it is shown. */
@ControllerAdvice(basePackages = "org.gongdan.channel.desk.queue")
class DraftModel {

    private final Reader reader;
    private final Drafts drafts;

    DraftModel(Reader reader, Drafts drafts) {
        this.reader = reader;
        this.drafts = drafts;
    }

    @ModelAttribute
    void count(HttpServletRequest request, Model model) {
        model.addAttribute("draftCount", new LazyContextVariable<Integer>() {
            @Override
            protected Integer loadValue() {
                return reader.of(request).map(drafts::count).orElse(0);
            }
        });
    }
}
