package org.gongdan.channel.size;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large before anybody reads it, or, where its length is not told beforehand, as soon as too
 * much was read. Stands before the sign-in, which reads forms too.
 */
@Component
@Order(BodyFilter.BEFORE_SECURITY)
class BodyFilter extends OncePerRequestFilter {

    static final int BEFORE_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER - 1;

    private static final Pattern WITH_FILES = Pattern.compile("/api/tickets(/[^/]+/messages)?/?");
    private static final Pattern ENGINE = Pattern.compile("/(engine-rest|camunda/api)/.*");

    /** Set by Tomcat where it gave up reading a form. */
    private static final String FORM_GIVEN_UP = "org.apache.catalina.parameter_parse_failed";

    private final BodyLimits limits;
    private final DataSize multipart;
    private final TooLarge tooLarge;

    BodyFilter(BodyLimits limits, MultipartProperties multipart, TooLarge tooLarge) {
        this.limits = limits;
        this.multipart = multipart.getMaxRequestSize();
        this.tooLarge = tooLarge;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        DataSize limit = limit(request);
        if (request.getContentLengthLong() > limit.toBytes() || isFormGivenUp(request)) {
            tooLarge.answer(request, response, limit);
        } else if (request.getContentLengthLong() >= 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(
                    new BoundedRequest(request, limit, () -> tooLarge.answer(request, response, limit)), response);
        }
    }

    private DataSize limit(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (ENGINE.matcher(path).matches()) {
            return limits.engine();
        } else if (is(request, MediaType.MULTIPART_FORM_DATA_VALUE)) {
            return multipart;
        } else if (WITH_FILES.matcher(path).matches()) {
            return limits.files();
        }
        return path.startsWith("/api/") ? limits.api() : limits.form();
    }

    /** A form is read by the container itself, which stops at its own limit and then tells nobody but this attribute. */
    private static boolean isFormGivenUp(HttpServletRequest request) {
        if (request.getContentLengthLong() >= 0 || !is(request, MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
            return false;
        }
        request.getParameterNames();
        return request.getAttribute(FORM_GIVEN_UP) != null;
    }

    private static boolean is(HttpServletRequest request, String type) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), type);
    }
}
