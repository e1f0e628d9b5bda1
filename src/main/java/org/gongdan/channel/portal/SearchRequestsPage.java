package org.gongdan.channel.portal;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.gongdan.channel.page.Searched;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Slice;
import org.gongdan.identity.Viewer;
import org.gongdan.knowledge.Articles;
import org.gongdan.search.Search;
import org.gongdan.search.SearchHit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finds a customer's own requests, and articles that may spare another. Who works here finds what they asked themselves, and no notes. */
@Controller
@RequestMapping("/requests/search")
class SearchRequestsPage {

    private static final String PATH = "/requests/search";

    private final Search search;
    private final Articles articles;
    private final Words words;

    SearchRequestsPage(Search search, Articles articles, Words words) {
        this.search = search;
        this.articles = articles;
        this.words = words;
    }

    @GetMapping
    String page(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            Model model) {
        fill(viewer, q, cursor, model);
        return "portal/search";
    }

    @HxRequest
    @GetMapping
    String typed(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestHeader(value = "HX-Current-URL", required = false) @Nullable String from,
            HttpServletResponse response,
            Model model) {
        Searched searched = fill(viewer, q, cursor, model);
        if (cursor != null) {
            return "portal/search :: rows";
        }
        searched.tell(response, PATH, from);
        return "portal/search :: listing";
    }

    private Searched fill(Viewer viewer, String q, @Nullable String cursor, Model model) {
        Searched searched = new Searched(q, "", "", "", false);
        Slice<SearchHit> slice = search.find(
                viewer, q, searched.among(viewer.accountId(), cursor).onlyMine());
        model.addAttribute("searched", searched);
        model.addAttribute("slice", slice);
        model.addAttribute("helps", cursor == null ? articles.search(q, words.locale()) : List.of());
        model.addAttribute("next", slice.next() == null ? null : searched.address(PATH, slice.next()));
        return searched;
    }
}
