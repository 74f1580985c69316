package org.syntofin.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionIdTest {

    @Test
    void readsWhatBrowsersMake() {
        assertThat(SubmissionId.parse("6f1c2f8a-0c3d-4f0e-9c1b-2d3e4f506172"))
                .contains(new SubmissionId(UUID.fromString("6f1c2f8a-0c3d-4f0e-9c1b-2d3e4f506172")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1-1-1-1-1", "6f1c2f8a-0c3d-4f0e-9c1b-2d3e4f50617g", "not an id at all, but thirty-six ch"})
    void refusesAllElse(String text) {
        assertThat(SubmissionId.parse(text)).isEmpty();
    }
}
