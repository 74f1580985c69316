package org.syntofin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DurabilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:file:/srv/data/syntofin;MODE=PostgreSQL",
                "jdbc:h2:/srv/data/syntofin",
                "jdbc:h2:nio:/srv/data/syntofin;A=B;C=D"
            })
    void guardsEveryWayToWriteAFile(String url) {
        assertThat(Durability.folder(url)).contains(Path.of("/srv/data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:./data/syntofin", "jdbc:h2:file:./data/syntofin;MODE=PostgreSQL"})
    void findsARelativeFolder(String url) {
        assertThat(Durability.folder(url)).contains(Path.of("./data").toAbsolutePath());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:~/data/syntofin", "jdbc:h2:file:~/data/syntofin"})
    void findsTheHomeFolder(String url) {
        assertThat(Durability.folder(url)).contains(Path.of(System.getProperty("user.home"), "data"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:h2:mem:syntofin;MODE=PostgreSQL",
                "jdbc:h2:tcp://localhost/./data/syntofin",
                "jdbc:postgresql://localhost/syntofin"
            })
    void leavesOthersAlone(String url) {
        assertThat(Durability.folder(url)).isEmpty();
    }
}
