package org.gongdan.channel.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.gongdan.core.Spoken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of a page: what was chosen in this browser, else the account's, else what the browser asks for. A program
 * gets what it asks for.
 */
@Component("localeResolver")
class Languages implements LocaleResolver {

    private static final String COOKIE = "language";
    private static final long YEAR = 31_536_000;

    private final Reader reader;

    Languages(Reader reader) {
        this.reader = reader;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null) {
            return asked(request).or(() -> account(request)).orElse(Locale.ENGLISH);
        }
        return chosen(request)
                .or(() -> account(request))
                .or(() -> asked(request))
                .orElse(Locale.ENGLISH);
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        if (response != null && locale != null) {
            String cookie = ResponseCookie.from(COOKIE, locale.toLanguageTag())
                    .path("/")
                    .maxAge(YEAR)
                    .sameSite("Lax")
                    .build()
                    .toString();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie);
        }
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(cookie -> Locale.forLanguageTag(cookie.getValue()))
                .flatMap(Spoken::closest);
    }

    private Optional<Locale> account(HttpServletRequest request) {
        try {
            return reader.of(request).flatMap(viewer -> Spoken.closest(viewer.locale()));
        } catch (DataAccessException unreachable) {
            return Optional.empty();
        }
    }

    private static Optional<Locale> asked(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return java.util.Collections.list(request.getLocales()).stream()
                .flatMap(wanted -> Spoken.closest(wanted).stream())
                .findFirst();
    }
}
