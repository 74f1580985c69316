package org.syntofin.course;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.stereotype.Component;

/**
 * Who acts, by the lasting id that Spring Security calls a person by. Nobody where a release or the command line does: their
 * names are no ids.
 */
@Component
class Author {

    private final SecurityContextHolderStrategy security;

    Author(SecurityContextHolderStrategy security) {
        this.security = security;
    }

    Optional<UUID> id() {
        return Optional.ofNullable(security.getContext().getAuthentication())
                .flatMap(authentication -> read(authentication.getName()));
    }

    private static Optional<UUID> read(String name) {
        try {
            return Optional.of(UUID.fromString(name));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
