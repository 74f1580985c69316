package org.syntofin.administration.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.syntofin.quiz.Scenarios;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;

/**
 * The scenarios that a quiz file on the disk may name: {@code NAME} stands in the file's own folder, else in the
 * course's {@code scenarios}; {@code LESSON/NAME} in the folder of that lesson.
 */
final class QuizFolder implements Scenarios {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}_.-]*");
    private static final String EXTENSION = ".scenario.toml";

    private final Path folder;
    private final Findings findings;
    private final Map<String, Optional<Scenario>> known = new HashMap<>();

    QuizFolder(Path quiz, Findings findings) {
        Path parent = quiz.toAbsolutePath().normalize().getParent();
        this.folder = parent == null ? Path.of("") : parent;
        this.findings = findings;
    }

    @Override
    public Optional<Scenario> named(String name) {
        return known.computeIfAbsent(name, this::read);
    }

    private Optional<Scenario> read(String name) {
        try {
            for (Path candidate : candidates(name)) {
                if (Files.isRegularFile(candidate)) {
                    return ScenarioReader.read(candidate.toString(), Files.readAllBytes(candidate), findings);
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Path> candidates(String name) throws IOException {
        String[] parts = name.split("/", -1);
        List<Path> candidates = new ArrayList<>();
        for (String part : parts) {
            if (!NAME.matcher(part).matches()) {
                return candidates;
            }
        }
        if (parts.length == 1) {
            candidates.add(folder.resolve(name + EXTENSION));
            candidates.add(folder.resolveSibling("scenarios").resolve(name + EXTENSION));
        } else if (parts.length == 2 && folder.getParent() != null) {
            try (Stream<Path> siblings = Files.list(folder.getParent())) {
                siblings.filter(sibling -> isLesson(sibling, parts[0]))
                        .sorted()
                        .forEach(sibling -> candidates.add(sibling.resolve(parts[1] + EXTENSION)));
            }
        }
        return candidates;
    }

    private static boolean isLesson(Path folder, String lesson) {
        Path last = folder.getFileName();
        return last != null
                && (last.toString().equals(lesson) || last.toString().matches("\\d+-" + Pattern.quote(lesson)));
    }
}
