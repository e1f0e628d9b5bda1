package org.gongdan.channel.admin.category;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongdan.channel.page.Words;
import org.gongdan.core.InvalidException;
import org.gongdan.core.NotFoundException;
import org.gongdan.identity.Viewer;
import org.gongdan.ticket.Type;
import org.gongdan.ticket.category.Categories;
import org.gongdan.ticket.category.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What tickets are sorted into, by name, and what only tables say so far. */
@Controller
@RequestMapping("/admin/categories")
class CategoryPages {

    private static final String KEY = "/key/{key:[a-z0-9][a-z0-9-]{0,59}}";

    private final Categories categories;
    private final Words words;

    CategoryPages(Categories categories, Words words) {
        this.categories = categories;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute(
                "all",
                categories.all().stream()
                        .map(one -> new Line(one, one.name(words.locale())))
                        .toList());
        model.addAttribute("unnamed", categories.unnamed(viewer));
        return "admin/categories";
    }

    /** With the key of one that tables say already, or none. */
    @GetMapping("/new")
    ModelAndView empty(@RequestParam(defaultValue = "") String key) {
        return form(null, new TypedCategory(key, "", "", "", List.of(), true), Map.of(), HttpStatus.OK);
    }

    @PostMapping("/new")
    ModelAndView make(Viewer viewer, TypedCategory typed, RedirectAttributes flash) {
        if (typed.key() != null && categories.find(typed.key().strip()).isPresent()) {
            return form(null, typed, Map.of("key", words.say("ticket.invalid.category-taken")), HttpStatus.BAD_REQUEST);
        }
        return keep(viewer, null, typed, flash);
    }

    @GetMapping(KEY)
    ModelAndView category(@PathVariable String key) {
        Category known = known(key);
        TypedCategory form = new TypedCategory(
                key,
                known.english(),
                known.simplified(),
                known.traditional(),
                known.types().stream().map(Type::wire).toList(),
                known.active());
        return form(known, form, Map.of(), HttpStatus.OK);
    }

    @PostMapping(KEY)
    ModelAndView change(Viewer viewer, @PathVariable String key, TypedCategory typed, RedirectAttributes flash) {
        return keep(viewer, known(key), typed, flash);
    }

    private Category known(String key) {
        return categories.find(key).orElseThrow(() -> new NotFoundException("ticket.not-found.category", key));
    }

    private ModelAndView keep(Viewer viewer, @Nullable Category known, TypedCategory typed, RedirectAttributes flash) {
        try {
            Category category = typed.read(known == null ? typed.key() : known.key());
            categories.keep(viewer, category);
            flash.addFlashAttribute("said", words.say("categories.saved", category.name(words.locale())));
            return new ModelAndView("redirect:/admin/categories");
        } catch (InvalidException invalid) {
            return form(known, typed, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    private static ModelAndView form(
            @Nullable Category known, TypedCategory form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/category", status);
        page.addObject("category", known);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("types", Type.values());
        return page;
    }

    /** A category as its page sends it. */
    record TypedCategory(
            @Nullable String key,
            @Nullable String english,
            @Nullable String simplified,
            @Nullable String traditional,
            @Nullable List<String> types,
            @Nullable Boolean active) {

        public boolean isFor(String type) {
            return types != null && types.contains(type);
        }

        Category read(@Nullable String as) {
            Set<Type> chosen =
                    Stream.of(Type.values()).filter(type -> isFor(type.wire())).collect(Collectors.toSet());
            return new Category(
                    text(as), text(english), text(simplified), text(traditional), chosen, Boolean.TRUE.equals(active));
        }

        private static String text(@Nullable String typed) {
            return Objects.requireNonNullElse(typed, "").strip();
        }
    }

    /** A category by the name its reader knows. */
    public record Line(Category category, String name) {}
}
