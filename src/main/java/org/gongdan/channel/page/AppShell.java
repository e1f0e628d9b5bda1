package org.gongdan.channel.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongdan.brand.Brand;
import org.gongdan.brand.Brands;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/**
 * What a browser needs to install Gongdan like an app, and the page it shows without a network. Both are the same for
 * everybody: nothing of a person or a ticket is kept on a device.
 */
@Controller
class AppShell {

    private final Words words;
    private final Brands brands;

    AppShell(Words words, Brands brands) {
        this.brands = brands;
        this.words = words;
    }

    @GetMapping(path = "/manifest.webmanifest", produces = "application/manifest+json")
    @ResponseBody
    Map<String, Object> manifest() {
        Brand brand = brands.current();
        String name = Objects.requireNonNullElseGet(brand.name(), () -> words.say("page.brand"));
        Map<String, Object> app = new LinkedHashMap<>();
        app.put("id", "/");
        app.put("name", name);
        app.put("short_name", name);
        app.put("description", words.say("app.description"));
        app.put("lang", words.locale().toLanguageTag());
        app.put("start_url", "/");
        app.put("scope", "/");
        app.put("display", "standalone");
        app.put("background_color", "#f5f6f8");
        app.put(
                "theme_color",
                brand.accent() == null ? "#2a57c5" : brand.accent().toString());
        app.put("icons", icons(brand));
        app.put(
                "shortcuts",
                List.of(
                        Map.of("name", words.say("app.desk"), "url", "/desk"),
                        Map.of("name", words.say("app.new"), "url", "/requests/new")));
        return app;
    }

    @GetMapping("/offline")
    String offline() {
        return "offline";
    }

    private static List<Map<String, String>> icons(Brand brand) {
        return brand.logoType() == null
                ? List.of(icon("/img/gongdan.svg", "any"), icon("/img/app.svg", "maskable"))
                : List.of(Map.of(
                        "src",
                        "/brand/logo?v=" + brand.version(),
                        "sizes",
                        brand.logoWidth() + "x" + brand.logoHeight(),
                        "type",
                        brand.logoType(),
                        "purpose",
                        "any"));
    }

    private static Map<String, String> icon(String address, String purpose) {
        return Map.of("src", address, "sizes", "any", "type", "image/svg+xml", "purpose", purpose);
    }
}
