package org.syntofin.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.course.LessonReader;
import org.syntofin.course.LessonText;
import org.syntofin.simulation.Findings;

/**
 * The guide for authors, written as lessons are.
 *
 * @param source as it is written
 * @param text as it is read
 */
public record Guide(String source, LessonText text) {

    private static final Pattern EXAMPLE = Pattern.compile("````text\\n(.*)\\n````", Pattern.DOTALL);

    /** The guide in a language; in English where there is none. */
    public static Guide in(String language) {
        String known = language.startsWith("zh") ? "zh-CN" : "en";
        String file = "/guide/authoring." + known + ".md";
        try (InputStream in = Guide.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the guide is not in the jar: " + file);
            }
            byte[] bytes = in.readAllBytes();
            return LessonReader.read(file, known, bytes, new Findings())
                    .map(text -> new Guide(new String(bytes, StandardCharsets.UTF_8), text))
                    .orElseThrow(() -> new IllegalStateException("the guide cannot be read: " + file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The example that a block is, to be copied; empty for other blocks. */
    public static Optional<String> example(String block) {
        Matcher example = EXAMPLE.matcher(block.strip());
        return example.matches() ? Optional.of(example.group(1)) : Optional.empty();
    }
}
