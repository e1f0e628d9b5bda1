package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.gongdan.core.Spoken;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Remembers the language chosen in this browser and goes back to the page it was chosen on. */
@Controller
class LanguagePage {

    private final Languages languages;

    LanguagePage(Languages languages) {
        this.languages = languages;
    }

    @GetMapping("/language/{tag}")
    String choose(
            @PathVariable String tag,
            @RequestParam(defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        Spoken.closest(Locale.forLanguageTag(tag)).ifPresent(spoken -> languages.setLocale(request, response, spoken));
        return "redirect:" + (isOurs(back) ? back : "/");
    }

    /** A path of this server: one slash, then anything that no browser reads as another host. */
    private static boolean isOurs(String back) {
        return back.matches("/(?![/\\\\])[^\\s\\\\]*");
    }
}
