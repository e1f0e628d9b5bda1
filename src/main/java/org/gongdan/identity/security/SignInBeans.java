package org.gongdan.identity.security;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Small parts of the sign-in that stand on their own. */
@Configuration(proxyBeanMethods = false)
class SignInBeans {

    /** Encodings carry their name in front, so that a stronger one can follow without anybody noticing. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    /** Two requests that first write the same attribute of a session must not collide. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsWithoutCollisions() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
