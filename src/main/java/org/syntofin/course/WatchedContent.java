package org.syntofin.course;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.stereotype.Component;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Findings;

/**
 * A folder of courses that stands before the database while lessons are developed: {@code --content DIR}. A file that is
 * saved there is on the next page that is loaded. Nothing of it is stored; its lessons have the revision 0.
 */
@Component
class WatchedContent {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedContent.class);
    private static final String OPTION = "content";
    private static final int DEPTH = 8;

    private final Optional<Path> folder;

    WatchedContent(ApplicationArguments arguments) {
        this.folder = folder(arguments);
        folder.filter(path -> !Files.isDirectory(path)).ifPresent(path -> {
            throw new IllegalArgumentException("--content " + path
                    + ": this is no folder. Name the folder of a course, " + "or a folder of courses.");
        });
    }

    /** Another number as soon as a file was saved; always the same where nothing is watched. */
    long stamp() {
        return folder.map(WatchedContent::stamp).orElse(0L);
    }

    /** The courses of the folder, by their ids. */
    Map<String, CourseContent> courses(Findings findings) {
        Map<String, CourseContent> courses = new TreeMap<>();
        Findings here = new Findings();
        folder.ifPresent(watched -> {
            try {
                for (Path course : ContentDirectory.courses(watched)) {
                    CourseReader.read(ContentDirectory.read(course, here), here)
                            .ifPresent(content -> courses.put(content.course().id(), content));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException("the watched content cannot be read", gone);
            }
        });
        // Whoever writes the files reads the log: a lesson with an error is not there to say so.
        here.list().forEach(finding -> LOG.warn("--content: {} {}", finding.position(), finding.code()));
        findings.addAll(here.list());
        return courses;
    }

    private static Optional<Path> folder(ApplicationArguments arguments) {
        List<String> values =
                Optional.ofNullable(arguments.getOptionValues(OPTION)).orElse(List.of());
        Stream<String> named = Stream.concat(
                values.stream(),
                arguments.containsOption(OPTION) ? arguments.getNonOptionArgs().stream() : Stream.empty());
        return named.filter(value -> !value.isBlank()).findFirst().map(Path::of);
    }

    private static long stamp(Path watched) {
        try (Stream<Path> files = Files.walk(watched, DEPTH)) {
            return files.mapToLong(WatchedContent::mark).sum();
        } catch (IOException | UncheckedIOException meanwhile) {
            return -1;
        }
    }

    private static long mark(Path file) {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            return Objects.hash(file.toString(), now.lastModifiedTime().toMillis(), now.isDirectory() ? 0 : now.size());
        } catch (IOException gone) {
            return 0;
        }
    }
}
