package org.gongdan.channel.desk.article;

import org.gongdan.identity.Viewer;
import org.gongdan.knowledge.ArticleText;
import org.gongdan.knowledge.Articles;
import org.gongdan.notification.MailProperties;
import org.gongdan.ticket.TicketNumber;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the page's script puts into the reply: the words of an article, or where to read them. */
@Controller
class ArticleDeeds {

    private final Articles articles;
    private final MailProperties properties;

    ArticleDeeds(Articles articles, MailProperties properties) {
        this.articles = articles;
        this.properties = properties;
    }

    @PostMapping("/desk/tickets/{number}/articles/{id}")
    ResponseEntity<String> use(
            Viewer viewer, @PathVariable String number, @PathVariable long id, @RequestParam String as) {
        ArticleText text = articles.use(viewer, TicketNumber.of(number), id);
        String said = as.equals("link") ? text.title() + "\n" + address(id) : text.title() + "\n\n" + text.body();
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                .body(said);
    }

    /** As customers reach it, whatever name the agent's own browser knows the house by. */
    private String address(long id) {
        return properties.url() + "/help/" + id;
    }
}
