package org.syntofin.account.internal;

import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id. Each computation takes 16 MiB and some tens of milliseconds by intent, so no more run at once than there are
 * processors: a class that signs in together waits a moment instead of exhausting the heap.
 */
@Component
public class PasswordHashing {

    private static final String CURRENT = "argon2";

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            CURRENT, Map.of(CURRENT, Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8()));
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = encoder.encode(Secrets.token());

    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    public boolean matches(String password, String hash) {
        return inTurn(() -> encoder.matches(password, hash));
    }

    /** Takes as long as a comparison, so that the time does not tell whether an account exists. */
    public void matchNobody(String password) {
        matches(password, nobodys);
    }

    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private <T> T inTurn(Supplier<T> computation) {
        places.acquireUninterruptibly();
        try {
            return computation.get();
        } finally {
            places.release();
        }
    }
}
