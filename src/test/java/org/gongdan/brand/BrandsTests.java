package org.gongdan.brand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gongdan.ApplicationTest;
import org.gongdan.Cast;
import org.gongdan.core.Fields;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;

/** What the house says of itself, who may say it, and what of it strangers load. */
class BrandsTests extends ApplicationTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private Cast cast;

    @Autowired
    private Brands brands;

    @LocalServerPort
    private int port;

    @AfterEach
    void asTheProductSaysIt() {
        change(null, null, null);
    }

    @Test
    void onlyAdministratorsChangeIt() {
        assertThatThrownBy(() -> brands.change(cast.helen(), brand("Acme", null, null, null), new Fields()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whatCannotBeReadOrShownIsRefusedByItsField() {
        assertThatThrownBy(() -> change("Acme", "#ffcc00", null)).hasMessageContaining("brand.invalid.contrast");
        assertThatThrownBy(() -> change("Acme", "red;}body{display:none", null))
                .hasMessageContaining("brand.invalid.accent");
        assertThatThrownBy(() -> change("<script>", null, null)).hasMessageContaining("brand.invalid.name");
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> change("Acme", null, svg)).hasMessageContaining("brand.invalid.logo");
        assertThatThrownBy(() -> change("Acme", null, new byte[Logo.LARGEST + 1]))
                .hasMessageContaining("brand.invalid.logo");
        assertThatThrownBy(() -> change("Acme", null, picture(8))).hasMessageContaining("brand.invalid.logo");
        assertThat(brands.current().name()).isNull();
    }

    @Test
    void strangersSeeNameStyleAndLogoAndKeepThemByVersion() throws Exception {
        assertThat(get("/").body()).doesNotContain("/brand.css").contains(">Gongdan<");
        change("Acme Help", "#b00020", picture(64));
        int version = brands.current().version();
        HttpResponse<String> login = get("/login");
        assertThat(login.body())
                .contains("Acme Help", "/brand.css?v=" + version, "/brand/logo?v=" + version)
                .doesNotContain(">Gongdan<");
        assertThat(login.headers().firstValue("Content-Security-Policy")).isPresent();
        HttpResponse<String> style = get("/brand.css?v=" + version);
        assertThat(style.body()).startsWith(":root{--accent:light-dark(#");
        assertThat(style.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
        assertThat(get("/brand.css").headers().firstValue("Cache-Control").orElseThrow())
                .contains("no-cache");
        String tag = style.headers().firstValue("ETag").orElseThrow();
        HttpRequest again = HttpRequest.newBuilder(uri("/brand.css"))
                .header("If-None-Match", tag)
                .build();
        assertThat(CLIENT.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
        HttpResponse<String> logo = get("/brand/logo");
        assertThat(logo.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(logo.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
        assertThat(get("/manifest.webmanifest").body()).contains("Acme Help", "#b00020", "/brand/logo");
        assertThat(brands.current().welcome(Locale.ENGLISH)).contains("Ask us anything.");
        assertThat(get("/").body()).contains("Ask us anything.", "mailto:help@acme.example", "tel:+4930123");
    }

    private void change(@Nullable String name, @Nullable String accent, byte @Nullable [] logo) {
        brands.change(cast.admin(), brand(name, accent, logo, name == null ? null : "help@acme.example"), new Fields());
    }

    private static BrandChange brand(
            @Nullable String name, @Nullable String accent, byte @Nullable [] logo, @Nullable String email) {
        Map<String, String> welcome = name == null ? Map.of() : Map.of("en", "Ask us anything.");
        return new BrandChange(
                name, null, accent, email, email == null ? null : "+49 30 123", welcome, Map.of(), logo, logo == null);
    }

    private static byte[] picture(int side) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB), "png", file);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
        return file.toByteArray();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .header("Accept-Language", "en")
                        .build(),
                BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
