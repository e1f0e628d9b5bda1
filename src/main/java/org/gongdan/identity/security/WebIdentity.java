package org.gongdan.identity.security;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes {@link org.gongdan.identity.Viewer} a parameter every controller may ask for. */
@Configuration(proxyBeanMethods = false)
class WebIdentity implements WebMvcConfigurer {

    private final ViewerArgument viewer;

    WebIdentity(ViewerArgument viewer) {
        this.viewer = viewer;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(viewer);
    }
}
