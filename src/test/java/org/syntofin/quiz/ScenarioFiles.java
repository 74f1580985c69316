package org.syntofin.quiz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/** The scenarios beside a quiz, then the lab's, or LESSON/NAME. */
public final class ScenarioFiles implements Scenarios {

    private final Path folder;
    private final Map<String, Optional<Scenario>> read = new HashMap<>();

    public ScenarioFiles(Path quiz) {
        folder = quiz.toAbsolutePath().getParent();
    }

    @Override
    public Optional<Scenario> named(String name) {
        return read.computeIfAbsent(name, this::read);
    }

    private Optional<Scenario> read(String name) {
        for (Path candidate : new Path[] {
            folder.resolve(name + ".scenario.toml"),
            folder.resolveSibling("scenarios").resolve(name + ".scenario.toml"),
        }) {
            if (Files.exists(candidate)) {
                try {
                    return ScenarioReader.read(candidate.toString(), Files.readAllBytes(candidate), new Findings());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return Optional.empty();
    }
}
