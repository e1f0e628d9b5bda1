package org.gongdan.channel.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gongdan.brand.Brands;
import org.gongdan.core.Spoken;
import org.gongdan.identity.Role;
import org.gongdan.identity.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.context.MessageSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.WebUtils;

/** Gives every page, error pages too, what its frame needs: reader, look, languages, and how times are told. */
@ControllerAdvice(
        basePackages = {
            "org.gongdan.channel.portal",
            "org.gongdan.channel.desk",
            "org.gongdan.channel.outside",
            "org.gongdan.channel.admin",
            "org.gongdan.channel.plugin"
        },
        assignableTypes = BasicErrorController.class)
class PageModel {

    /** Each in its own words, so that whoever needs it can read it. */
    private static final Map<Locale, String> NAMES =
            Map.of(Locale.ENGLISH, "English", Locale.SIMPLIFIED_CHINESE, "简体中文", Locale.TRADITIONAL_CHINESE, "繁體中文");

    /** Pages below stand in a frame of the engine's web applications, which know one look only and have a bar of their own. */
    private static final String PANEL = "/desk/panel/";

    private static final Set<String> LOOKS = Set.of("light", "dark");

    private final Reader reader;
    private final MessageSource messages;
    private final Brands brands;
    private final Clock clock;

    PageModel(Reader reader, MessageSource messages, Brands brands, Clock clock) {
        this.brands = brands;
        this.reader = reader;
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute
    void frame(HttpServletRequest request, Locale locale, Model model) {
        Optional<Viewer> viewer = reader.of(request);
        String path = path(request);
        model.addAttribute("viewer", viewer.orElse(null));
        model.addAttribute(
                "administrates", viewer.filter(one -> one.is(Role.ADMIN)).isPresent());
        model.addAttribute(
                "trains",
                viewer.filter(one -> one.is(Role.LEAD) || one.is(Role.MANAGER) || one.is(Role.ADMIN))
                        .isPresent());
        model.addAttribute(
                "keepsCalendars",
                viewer.filter(one -> one.is(Role.ANALYST) || one.is(Role.ADMIN)).isPresent());
        model.addAttribute(
                "arranges",
                viewer.filter(one ->
                                one.is(Role.LEAD) || one.is(Role.MANAGER) || one.is(Role.ANALYST) || one.is(Role.ADMIN))
                        .isPresent());
        model.addAttribute("brand", brands.current());
        model.addAttribute("path", path);
        model.addAttribute("panel", path.startsWith(PANEL));
        model.addAttribute("theme", path.startsWith(PANEL) ? "light" : theme(request));
        model.addAttribute("languages", languages(address(request, path), locale));
        model.addAttribute(
                "moments",
                new Moments(messages, locale, viewer.map(Viewer::zone).orElse(ZoneOffset.UTC), clock.instant()));
        model.addAttribute("promises", new Promises(clock.instant()));
    }

    private static @Nullable String theme(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, "theme"))
                .map(Cookie::getValue)
                .filter(LOOKS::contains)
                .orElse(null);
    }

    /** The address the person sees, also while an error is told about it or another page answers for it. */
    private static String path(HttpServletRequest request) {
        return Stream.of(RequestDispatcher.ERROR_REQUEST_URI, RequestDispatcher.FORWARD_REQUEST_URI)
                .map(request::getAttribute)
                .filter(Objects::nonNull)
                .findFirst()
                .map(Object::toString)
                .orElseGet(request::getRequestURI);
    }

    private static String address(HttpServletRequest request, String path) {
        String query = request.getQueryString();
        return query == null ? path : path + "?" + query;
    }

    private static List<Language> languages(String address, Locale now) {
        String back = URLEncoder.encode(address, StandardCharsets.UTF_8);
        return Spoken.LANGUAGES.stream()
                .map(one -> new Language(
                        one.toLanguageTag(),
                        NAMES.get(one),
                        "/language/" + one.toLanguageTag() + "?back=" + back,
                        one.equals(now)))
                .toList();
    }

    /** One entry of the language menu, named in its own language. */
    record Language(String tag, String name, String href, boolean chosen) {}
}
