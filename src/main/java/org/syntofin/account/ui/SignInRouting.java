package org.syntofin.account.ui;

import com.vaadin.flow.spring.security.NavigationAccessControlConfigurer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a visitor is sent who opens a page that asks for a role. */
@Configuration(proxyBeanMethods = false)
class SignInRouting {

    @Bean
    static NavigationAccessControlConfigurer navigationAccessControlConfigurer() {
        return new NavigationAccessControlConfigurer()
                .withAnnotatedViewAccessChecker()
                .withLoginView(SignInView.class);
    }
}
