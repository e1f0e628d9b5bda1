package org.gongdan.process.identity;

import jakarta.servlet.Filter;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.gongdan.identity.People;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Our filters around the engine's web applications and REST API: after Spring Security, before their own filters. */
@Configuration(proxyBeanMethods = false)
class WebappFilters {

    private static final int AFTER_SECURITY = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<WebappFileFilter> webappFiles() {
        return registration(new WebappFileFilter(), AFTER_SECURITY, "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<WebappPolicyFilter> webappPolicy() {
        return registration(new WebappPolicyFilter(), AFTER_SECURITY + 1, "/camunda/app/*");
    }

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> webappSignIn() {
        FilterRegistrationBean<ContainerBasedAuthenticationFilter> bean = registration(
                new ContainerBasedAuthenticationFilter(), AFTER_SECURITY + 2, "/camunda/app/*", "/camunda/api/*");
        bean.setInitParameters(
                Map.of(ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM, WebappSignIn.class.getName()));
        return bean;
    }

    @Bean
    FilterRegistrationBean<EngineUserFilter> engineUser(People people, IdentityService identity) {
        return registration(new EngineUserFilter(people, identity), AFTER_SECURITY + 2, "/engine-rest/*");
    }

    private static <F extends Filter> FilterRegistrationBean<F> registration(F filter, int order, String... patterns) {
        FilterRegistrationBean<F> bean = new FilterRegistrationBean<>(filter);
        bean.setOrder(order);
        bean.addUrlPatterns(patterns);
        return bean;
    }
}
