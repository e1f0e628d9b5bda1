package org.gongdan.channel.desk.article;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.identity.Viewer;
import org.gongdan.knowledge.Article;
import org.gongdan.knowledge.Articles;
import org.gongdan.knowledge.Audience;
import org.gongdan.knowledge.Markdown;
import org.gongdan.ticket.category.Categories;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Articles: the list with its search, one to read, one to write. A refused form comes back as it was typed, and so does a preview. */
@Controller
@RequestMapping("/desk/articles")
class ArticlePages {

    private static final List<String> TYPES =
            List.of("incident", "question", "service-request", "problem", "complaint", "task");

    private final Articles articles;
    private final Categories categories;
    private final Words words;

    ArticlePages(Articles articles, Categories categories, Words words) {
        this.articles = articles;
        this.categories = categories;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, @RequestParam(defaultValue = "") String q, Locale locale, Model model) {
        model.addAttribute("q", q);
        model.addAttribute("articles", articles.list(viewer, q, locale));
        return "desk/articles";
    }

    @GetMapping("/{id:\\d+}")
    String read(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam(required = false) @Nullable String language,
            Locale locale,
            Model model) {
        Article article = articles.find(viewer, id);
        Locale wanted = language == null ? locale : Locale.forLanguageTag(language);
        model.addAttribute("article", article);
        model.addAttribute("text", article.newest(wanted).orElseThrow());
        model.addAttribute("publishes", articles.mayPublish(viewer));
        return "desk/article";
    }

    @GetMapping("/new")
    ModelAndView begin(Viewer viewer) {
        return form(null, ArticleForm.EMPTY, Map.of(), Map.of(), HttpStatus.OK);
    }

    @GetMapping("/{id:\\d+}/edit")
    ModelAndView edit(Viewer viewer, @PathVariable long id) {
        Article article = articles.find(viewer, id);
        return form(article, ArticleForm.of(article), Map.of(), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView begin(Viewer viewer, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        ArticleForm form = ArticleForm.of(typed);
        if (typed.containsKey("preview")) {
            return form(null, form, preview(form), Map.of(), HttpStatus.OK);
        }
        try {
            return read(articles.begin(viewer, form.facts(), form.written()), "article.begun", flash);
        } catch (InvalidException invalid) {
            return form(null, form, Map.of(), words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/{id:\\d+}")
    ModelAndView write(
            Viewer viewer,
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> typed,
            @RequestParam int version,
            RedirectAttributes flash) {
        ArticleForm form = ArticleForm.of(typed);
        Article article = articles.find(viewer, id);
        if (typed.containsKey("preview")) {
            return form(article, form, preview(form), Map.of(), HttpStatus.OK);
        }
        try {
            articles.write(viewer, id, form.facts(), form.written(), version);
            return read(id, "article.written", flash);
        } catch (InvalidException invalid) {
            return form(article, form, Map.of(), words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    @PostMapping("/{id:\\d+}/publication")
    ModelAndView publish(Viewer viewer, @PathVariable long id, @RequestParam int version, RedirectAttributes flash) {
        articles.publish(viewer, id, version);
        return read(id, "article.published", flash);
    }

    @PostMapping("/{id:\\d+}/retirement")
    ModelAndView retire(Viewer viewer, @PathVariable long id, RedirectAttributes flash) {
        articles.retire(viewer, id);
        return read(id, "article.retired", flash);
    }

    private static Map<String, String> preview(ArticleForm form) {
        Map<String, String> preview = new LinkedHashMap<>();
        form.written().stream()
                .filter(text -> !text.body().isEmpty())
                .forEach(text -> preview.put(text.language(), Markdown.html(text.body())));
        return preview;
    }

    private ModelAndView form(
            @Nullable Article article,
            ArticleForm form,
            Map<String, String> preview,
            Map<String, String> errors,
            HttpStatus status) {
        ModelAndView page = new ModelAndView("desk/article-form", status);
        page.addObject("article", article);
        page.addObject("form", form);
        page.addObject("preview", preview);
        page.addObject("errors", errors);
        page.addObject("audiences", Audience.values());
        page.addObject("categories", categories.choicesWith(words.locale(), null, form.categories()));
        page.addObject("types", TYPES);
        return page;
    }

    private ModelAndView read(long id, String said, RedirectAttributes flash) {
        flash.addFlashAttribute("said", words.say(said));
        flash.addFlashAttribute("draftDone", "article");
        return new ModelAndView("redirect:/desk/articles/" + id);
    }
}
