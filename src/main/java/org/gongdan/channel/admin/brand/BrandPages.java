package org.gongdan.channel.admin.brand;

import java.util.Map;
import org.gongdan.brand.BrandChange;
import org.gongdan.brand.Brands;
import org.gongdan.channel.page.Words;
import org.gongdan.core.Fields;
import org.gongdan.core.InvalidException;
import org.gongdan.core.Spoken;
import org.gongdan.identity.Viewer;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Administrators say how the house calls itself and looks. */
@Controller
@RequestMapping("/admin/branding")
class BrandPages {

    private final Brands brands;
    private final Words words;

    BrandPages(Brands brands, Words words) {
        this.brands = brands;
        this.words = words;
    }

    @GetMapping
    ModelAndView page() {
        return page(BrandForm.of(brands.current()), Map.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView change(Viewer viewer, BrandForm form, RedirectAttributes flash) {
        try {
            brands.change(viewer, form.read(), new Fields());
            flash.addFlashAttribute("said", words.say("branding.saved"));
            return new ModelAndView("redirect:/admin/branding");
        } catch (InvalidException invalid) {
            return page(form, words.say(invalid), HttpStatus.BAD_REQUEST);
        }
    }

    /** Everything is as the product says it again. */
    @PostMapping("/reset")
    String reset(Viewer viewer, RedirectAttributes flash) {
        brands.change(
                viewer, new BrandChange(null, null, null, null, null, Map.of(), Map.of(), null, true), new Fields());
        flash.addFlashAttribute("said", words.say("branding.reset.done"));
        return "redirect:/admin/branding";
    }

    private ModelAndView page(BrandForm form, Map<String, String> errors, HttpStatus status) {
        ModelAndView page = new ModelAndView("admin/branding", status);
        page.addObject("form", form);
        page.addObject("errors", errors);
        page.addObject("tags", Spoken.TAGS);
        page.addObject("now", brands.current());
        return page;
    }
}
