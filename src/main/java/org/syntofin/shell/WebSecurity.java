package org.syntofin.shell;

import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.ExceptionHandlingConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.syntofin.account.AccountLinks;

/**
 * The security of requests. Who acts is read from the device token at every request. Addresses are open, since unknown
 * ones are answered in words by the router; views are guarded by their annotations when they are entered, services and
 * controllers by theirs when they are called.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@EnableMethodSecurity
class WebSecurity {

    /** For everything but the page itself, which brings a policy of its own: see {@link PagePolicy}. */
    private static final String NOTHING_BUT_DATA =
            "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'"
                    + " data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String NO_FEATURES = "camera=(), microphone=(), geolocation=(), payment=(), usb=()";

    @Bean
    SecurityFilterChain requests(HttpSecurity http, SecurityContextRepository whoActs, SessionBound bound) {
        http.securityContext(context -> context.securityContextRepository(whoActs))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health")
                        .permitAll()
                        .requestMatchers("/actuator/**", "/h2-console/**")
                        .denyAll())
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.anyRequest(AuthorizeHttpRequestsConfigurer.AuthorizedUrl::permitAll)
                                .enableLogoutConfiguration(false)
                                .enableExceptionHandlingConfiguration(false))
                .exceptionHandling(WebSecurity::refusals)
                .addFilterAfter(bound, SecurityContextHolderFilter.class)
                .logout(AbstractHttpConfigurer::disable)
                .headers(this::headers);
        return http.build();
    }

    /** Who asks for a page is shown the way in; whatever else asks is told the status alone. */
    private static void refusals(ExceptionHandlingConfigurer<HttpSecurity> refusals) {
        MediaTypeRequestMatcher pages = new MediaTypeRequestMatcher(MediaType.TEXT_HTML);
        pages.setIgnoredMediaTypes(Set.of(MediaType.ALL));
        refusals.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint("/" + AccountLinks.SIGN_IN), pages)
                .defaultAuthenticationEntryPointFor(
                        new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED), AnyRequestMatcher.INSTANCE);
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(NOTHING_BUT_DATA))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(features -> features.policy(NO_FEATURES))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .addHeaderWriter(StaticFiles.keepingNothingElse())
                .withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {
                    @Override
                    public <O extends HeaderWriterFilter> O postProcess(O filter) {
                        // The page is written behind a forward, which commits past the filter.
                        filter.setShouldWriteHeadersEagerly(true);
                        return filter;
                    }
                });
    }
}
