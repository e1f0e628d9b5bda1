package org.gongdan.channel.admin.brand;

import java.time.Duration;
import org.gongdan.brand.Accent;
import org.gongdan.brand.Brand;
import org.gongdan.brand.Brands;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The style and the logo of the house, for everybody. Under the address of its version a file is kept for good. */
@Controller
class BrandFiles {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final Brands brands;

    BrandFiles(Brands brands) {
        this.brands = brands;
    }

    @GetMapping("/brand.css")
    ResponseEntity<String> style(@RequestParam(defaultValue = "-1") int v) {
        Brand brand = brands.current();
        Accent accent = brand.accent();
        return file(brand, v)
                .contentType(MediaType.parseMediaType("text/css;charset=UTF-8"))
                .body(accent == null ? "" : accent.css());
    }

    /** Sandboxed besides: whatever a browser might see in it, it does nothing. */
    @GetMapping("/brand/logo")
    ResponseEntity<byte[]> logo(@RequestParam(defaultValue = "-1") int v) {
        return brands.logo()
                .map(logo -> file(brands.current(), v)
                        .contentType(MediaType.parseMediaType(logo.type()))
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .body(logo.content()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity.BodyBuilder file(Brand brand, int asked) {
        CacheControl cache = asked == brand.version()
                ? CacheControl.maxAge(FOR_GOOD).cachePublic().immutable()
                : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(cache)
                .eTag("\"brand-" + brand.version() + "\"")
                .header("X-Content-Type-Options", "nosniff");
    }
}
