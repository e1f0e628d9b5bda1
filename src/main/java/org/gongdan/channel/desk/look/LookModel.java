package org.gongdan.channel.desk.look;

import jakarta.servlet.http.HttpServletRequest;
import org.gongdan.channel.page.Reader;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages with the Desk's frame how their reader likes it. */
@ControllerAdvice(basePackages = {"org.gongdan.channel.desk", "org.gongdan.channel.admin"})
class LookModel {

    private final Reader reader;
    private final Looks looks;

    LookModel(Reader reader, Looks looks) {
        this.reader = reader;
        this.looks = looks;
    }

    @ModelAttribute
    void look(HttpServletRequest request, Model model) {
        model.addAttribute("look", reader.of(request).map(looks::of).orElse(Look.USUAL));
    }
}
