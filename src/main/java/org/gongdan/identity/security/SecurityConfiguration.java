package org.gongdan.identity.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import org.gongdan.identity.token.AccessTokens;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors. Each group of addresses has its own chain, the first that matches decides, and what no rule names is denied.
 * Programs come by token or Basic and never use a session; people come by session and prove each change with a CSRF token.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; object-src 'none'; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors ";

    private static final String NOWHERE = "'none'";
    private static final String IN_OWN_PAGES = "'self'";

    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()";

    private static final String[] STAFF = {"AGENT", "LEAD", "MANAGER", "ANALYST", "ADMIN"};

    /** Spring would else observe each filter of each request; the request as a whole is observed by the web layer. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Patterns mean the whole path, also for the engine's own servlets; without this they would mean what follows the servlet's. */
    @Bean
    PathPatternRequestMatcherBuilderFactoryBean wholePaths() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    AuthenticationManager authenticationManager(PasswordSignIn passwords, AuthenticationEventPublisher events) {
        ProviderManager manager = new ProviderManager(passwords);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }

    /**
     * The wanted address waits in a cookie: a session for each stranger would be a row for each stranger. Only pages count: a
     * script's request that comes too late must not become the place to return to.
     */
    @Bean
    RequestCache requestCache() {
        CookieRequestCache cache = new CookieRequestCache();
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        MediaTypeRequestMatcher page = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        page.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        cache.setRequestMatcher(new AndRequestMatcher(
                request -> "GET".equals(request.getMethod()),
                page,
                new NegatedRequestMatcher(path.matcher("/api/**")),
                new NegatedRequestMatcher(path.matcher("/camunda/api/**")),
                new NegatedRequestMatcher(path.matcher("/error")),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("HX-Request")),
                new NegatedRequestMatcher(new RequestHeaderRequestMatcher("X-Requested-With"))));
        return cache;
    }

    @Bean
    @Order(1)
    SecurityFilterChain files(HttpSecurity http) throws Exception {
        return headers(http.securityMatcher(Paths::isStaticFile))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain engine(HttpSecurity http, AccessTokens tokens, Refusals refusals) throws Exception {
        return headers(http.securityMatcher("/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAnyRole("ADMIN", "ANALYST"))
                .addFilterBefore(new TokenFilter(tokens, refusals), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.realmName("Gongdan").authenticationDetailsSource(Origin::of))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain programs(HttpSecurity http, AccessTokens tokens, Refusals refusals) throws Exception {
        return headers(http.securityMatcher(Paths::isForProgram))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/api/accounts/**", "/api/organisations/**")
                        .hasRole("ADMIN")
                        .anyRequest()
                        .authenticated())
                .addFilterBefore(new TokenFilter(tokens, refusals), BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals).authenticationDetailsSource(Origin::of))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The engine's web applications bring their own CSRF filter and, for their pages, their own content policy. */
    @Bean
    @Order(4)
    SecurityFilterChain webapps(HttpSecurity http, RequestCache wanted, Refusals refusals) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        return headers(http.securityMatcher("/camunda/**", "/camunda"))
                .headers(headers -> headers.contentSecurityPolicy(
                        content -> content.policyDirectives("default-src 'none'; frame-ancestors 'none'")))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers("/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**")
                        .denyAll()
                        .requestMatchers("/camunda/app/admin/**", "/camunda/api/admin/plugin/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/camunda/app/cockpit/**", "/camunda/api/cockpit/**")
                        .hasAnyRole("ADMIN", "ANALYST")
                        .anyRequest()
                        .hasAnyRole(STAFF))
                .requestCache(cache -> cache.requestCache(wanted))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(
                                refusals, path.matcher("/camunda/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), path.matcher("/camunda/**"))
                        .defaultAccessDeniedHandlerFor(refusals, path.matcher("/camunda/api/**"))
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), path.matcher("/camunda/**")))
                .logout(logout -> logout.logoutRequestMatcher(
                                path.matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"))
                        .deleteCookies("XSRF-TOKEN")
                        .logoutSuccessHandler(new HttpStatusReturningLogoutSuccessHandler(HttpStatus.OK)))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /**
     * Parts of the Desk inside the engine's web applications. Only these pages may stand in a frame, and only in one of ours; who
     * is not signed in reads a sentence there, since a sign-in within a frame would be a trap to get used to.
     */
    @Bean
    @Order(5)
    SecurityFilterChain panels(HttpSecurity http) throws Exception {
        return headers(http.securityMatcher(Paths::isPanel), IN_OWN_PAGES)
                .headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin))
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .hasAnyRole(STAFF))
                .requestCache(AbstractHttpConfigurer::disable)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(
                                (request, response, stranger) -> response.sendError(HttpStatus.UNAUTHORIZED.value()))
                        .accessDeniedHandler(new AccessDeniedHandlerImpl()))
                .logout(AbstractHttpConfigurer::disable)
                .csrf(withDefaults())
                .build();
    }

    /**
     * Pages for whoever holds a secret address and has no account. The address itself is the right: there is no session and no
     * cookie that another site could abuse, and the address is told to nobody, not even by a link that leads away.
     */
    @Bean
    @Order(6)
    SecurityFilterChain outside(HttpSecurity http) throws Exception {
        return headers(http.securityMatcher("/outside/**"))
                .headers(headers -> headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .addHeaderWriter(new StaticHeadersWriter("X-Robots-Tag", "noindex, nofollow")))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Asynchronous dispatches only end what was let in before; its session may have ended since. */
    @Bean
    @Order(7)
    SecurityFilterChain pages(HttpSecurity http, RequestCache wanted, Refusals refusals) throws Exception {
        PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
        RequestMatcher program = path.matcher("/api/**");
        return headers(http)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/",
                                "/login",
                                "/language/*",
                                "/error",
                                "/offline",
                                "/help/*",
                                "/manifest.webmanifest",
                                "/brand.css",
                                "/brand/logo",
                                "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/admin")
                        .hasAnyRole("LEAD", "MANAGER", "ANALYST", "ADMIN")
                        .requestMatchers("/admin/languages/**", "/admin/languages")
                        .hasAnyRole("ANALYST", "ADMIN")
                        .requestMatchers(
                                "/admin/calendars/**",
                                "/admin/calendars",
                                "/admin/fields/**",
                                "/admin/fields",
                                "/admin/templates/**",
                                "/admin/templates",
                                "/admin/categories/**",
                                "/admin/categories",
                                "/admin/tags/**",
                                "/admin/tags")
                        .hasAnyRole("ANALYST", "ADMIN")
                        .requestMatchers("/admin/agreements/**", "/admin/agreements")
                        .hasAnyRole("LEAD", "MANAGER", "ANALYST", "ADMIN")
                        .requestMatchers("/admin/shifts/**", "/admin/shifts")
                        .hasAnyRole("LEAD", "MANAGER", "ADMIN")
                        .requestMatchers("/actuator/**", "/admin/**", "/api/accounts/**", "/api/organisations/**")
                        .hasRole("ADMIN")
                        .requestMatchers("/studio/**", "/studio")
                        .hasAnyRole("ANALYST", "ADMIN")
                        .requestMatchers("/desk/**", "/desk")
                        .hasAnyRole(STAFF)
                        .requestMatchers("/requests/**", "/files/**", "/api/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .requestCache(cache -> cache.requestCache(wanted))
                .formLogin(form -> form.loginPage("/login")
                        .failureUrl("/login?refused")
                        .authenticationDetailsSource(Origin::of)
                        .successHandler(new HomePage(wanted)))
                .exceptionHandling(failures -> failures.defaultAuthenticationEntryPointFor(refusals, program)
                        .defaultAuthenticationEntryPointFor(
                                new ReloadForHtmx(), new RequestHeaderRequestMatcher("HX-Request"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/login"), request -> true)
                        .defaultAccessDeniedHandlerFor(refusals, program)
                        .defaultAccessDeniedHandlerFor(new AccessDeniedHandlerImpl(), request -> true))
                .logout(logout ->
                        logout.logoutUrl("/logout").deleteCookies("XSRF-TOKEN").logoutSuccessUrl("/login?goodbye"))
                .csrf(withDefaults())
                .build();
    }

    private static HttpSecurity headers(HttpSecurity http) throws Exception {
        return headers(http, NOWHERE);
    }

    private static HttpSecurity headers(HttpSecurity http, String framed) throws Exception {
        return http.headers(
                headers -> headers.contentSecurityPolicy(content -> content.policyDirectives(CONTENT + framed))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PERMISSIONS))
                        .crossOriginOpenerPolicy(opener -> opener.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny));
    }
}
