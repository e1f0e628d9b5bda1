package org.gongdan.process.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongdan.identity.security.Paths;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Sends scripts, styles and pictures of the web applications past their filters, each of which would make a session: a page
 * loads thirty such files. A forward does it, since those filters listen to first requests only.
 */
class WebappFileFilter extends OncePerRequestFilter {

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Paths.isWebappFile(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        request.getRequestDispatcher(path).forward(request, response);
    }
}
