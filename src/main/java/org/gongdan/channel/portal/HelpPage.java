package org.gongdan.channel.portal;

import java.util.Locale;
import org.gongdan.knowledge.Articles;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An article for everybody, in the reader's language. */
@Controller
class HelpPage {

    private final Articles articles;

    HelpPage(Articles articles) {
        this.articles = articles;
    }

    @GetMapping("/help/{id:\\d{1,18}}")
    String read(@PathVariable long id, Locale locale, Model model) {
        model.addAttribute("text", articles.read(id, locale));
        return "portal/help";
    }
}
