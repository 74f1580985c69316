package org.syntofin.administration.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.syntofin.quiz.Terms;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/** The glossary of the course in whose lesson's folder a quiz file lies, if there is one. */
final class GlossaryFile implements Terms {

    private final Path glossary;

    GlossaryFile(Path quiz) {
        Path lesson = quiz.toAbsolutePath().normalize().getParent();
        glossary = lesson == null ? Path.of("glossary.toml") : lesson.resolveSibling("glossary.toml");
    }

    @Override
    public Optional<Names> named(String id) {
        if (!Files.isRegularFile(glossary)) {
            return Optional.empty();
        }
        try {
            TomlTable file = Toml.read(glossary.toString(), Files.readAllBytes(glossary), new Findings());
            return file.tables("term").stream()
                    .filter(term -> term.text("id").filter(id::equals).isPresent())
                    .findFirst()
                    .map(GlossaryFile::names);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Names names(TomlTable term) {
        Map<String, String> names = new LinkedHashMap<>();
        LocalizedText.LANGUAGES.forEach(language -> term.text(language).ifPresent(name -> names.put(language, name)));
        List<String> also = new ArrayList<>();
        for (TomlTable other : term.tables("also")) {
            if (!other.has("mark")) {
                other.text("text").ifPresent(also::add);
            }
        }
        return new Names(names, also);
    }
}
