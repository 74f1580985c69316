package org.syntofin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

    private final Failures failures = new Failures();

    @Test
    void takesItForNoFailureThatABrowserLeaves(CapturedOutput log) {
        failures.error(
                new ErrorEvent(new UncheckedIOException(new ClientAbortException(new IOException("Broken pipe")))));

        assertThat(log).doesNotContain("ERROR", "Broken pipe at");
    }

    @Test
    void logsEveryOtherFailureOnce(CapturedOutput log) {
        failures.error(new ErrorEvent(new UncheckedIOException(new IOException("no more room"))));

        assertThat(log).containsOnlyOnce("ERROR").contains("no more room");
    }
}
