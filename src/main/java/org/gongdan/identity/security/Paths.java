package org.gongdan.identity.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Addresses that need a rule of their own, told apart once and used by every filter alike. */
public final class Paths {

    /** Everything of the engine's web applications that is a file: the same for all, so no session is made for it. */
    private static final Pattern WEBAPP_FILE = Pattern.compile(
            "/camunda/(lib/.+|assets/.+|favicon\\.ico|app/.+\\.(js|css|json|map|png|gif|jpe?g|svg|ico|woff2?|ttf|eot)"
                    + "|api/(cockpit|admin|tasklist|welcome)/plugin/[^/]+/static/.+)");

    private static final Pattern OWN_FILE =
            Pattern.compile("/(lib|css|js|img|icons|fonts)/.+|/favicon\\.(ico|svg)|/sw\\.js|/robots\\.txt");

    private static final String BASIC = "Basic ";

    private Paths() {}

    public static boolean isWebappFile(HttpServletRequest request) {
        return isRead(request) && WEBAPP_FILE.matcher(path(request)).matches();
    }

    /** A part of the Desk in a frame, also while the page it borrows answers for it. */
    static boolean isPanel(HttpServletRequest request) {
        @Nullable Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return (asked == null ? path(request) : asked.toString()).startsWith("/desk/panel/");
    }

    static boolean isStaticFile(HttpServletRequest request) {
        return isRead(request) && (OWN_FILE.matcher(path(request)).matches() || isWebappFile(request));
    }

    /** By token, or by name and password where these get a first token, and nowhere else. */
    static boolean isForProgram(HttpServletRequest request) {
        return TokenFilter.carriesToken(request)
                        && (path(request).startsWith("/api/") || path(request).startsWith("/actuator/"))
                || carriesPassword(request)
                        && "POST".equals(request.getMethod())
                        && path(request).equals("/api/tokens");
    }

    private static boolean carriesPassword(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    /** As the servlet container resolved it: decoded, without dots and path parameters. */
    private static String path(HttpServletRequest request) {
        String info = request.getPathInfo();
        return info == null ? request.getServletPath() : request.getServletPath() + info;
    }

    private static boolean isRead(HttpServletRequest request) {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }
}
