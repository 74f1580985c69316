package org.syntofin.shell;

import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;

/**
 * What a failure is called in the page: the key of its words and a number under which the log has the rest. Expected
 * refusals are logged in one line, all else once with its trace; the page is told nothing internal.
 *
 * @param number empty where there is nothing to look up
 */
record ErrorWords(String key, String number) {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorWords.class);

    static ErrorWords of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof AccessDeniedException || cause instanceof AuthenticationCredentialsNotFoundException) {
                LOG.warn("Refused: {}", cause.getMessage());
                return new ErrorWords("app.error.refused", "");
            }
            if (cause instanceof OptimisticLockingFailureException) {
                LOG.info("Changed by someone else: {}", cause.getMessage());
                return new ErrorWords("app.error.changed", "");
            }
            if (cause instanceof StorageFull) {
                LOG.error("Refused to write: {}", cause.getMessage());
                return new ErrorWords("app.error.storage-full", "");
            }
        }
        String number = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Error {}", number, failure);
        return new ErrorWords("app.error.notification", number);
    }
}
