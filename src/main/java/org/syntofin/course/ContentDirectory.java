package org.syntofin.course;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

/** Reads content from folders. Hidden files are passed over, links are not followed, sizes and numbers are bounded. */
public final class ContentDirectory {

    /** The most files of a course. */
    public static final int LIMIT_FILES = 5_000;

    /** The largest single file: a capture or picture. */
    public static final int LIMIT_FILE_BYTES = 8 << 20;

    /** All files of a course together. */
    public static final long LIMIT_BYTES = 256L << 20;

    private static final int LIMIT_DEPTH = 8;

    private ContentDirectory() {}

    /** The folders of courses in a folder: itself, or those right inside it that have a {@code course.toml}. */
    public static List<Path> courses(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve("course.toml"))) {
            return List.of(folder);
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(course -> Files.isRegularFile(course.resolve("course.toml")))
                    .sorted()
                    .toList();
        }
    }

    /** The files of a course; what is too large is left out, with a finding. */
    public static ContentFiles read(Path course, Findings findings) throws IOException {
        String label = course.toString().replace('\\', '/') + "/";
        Gathering gathering = new Gathering(course, label, findings);
        Files.walkFileTree(course, java.util.Set.of(), LIMIT_DEPTH, gathering);
        return new ContentFiles(label, gathering.files);
    }

    private static final class Gathering extends SimpleFileVisitor<Path> {

        private final Path course;
        private final String label;
        private final Findings findings;
        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private long total;

        Gathering(Path course, String label, Findings findings) {
            this.course = course;
            this.label = label;
            this.findings = findings;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(course) && hidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (hidden(file)) {
                return FileVisitResult.CONTINUE;
            }
            List<String> names = new ArrayList<>();
            course.relativize(file).forEach(name -> names.add(name.toString()));
            String path = String.join("/", names);
            Position position = Position.ofFile(label + path);
            if (!attributes.isRegularFile()) {
                findings.error(position, "file.not-regular");
                return FileVisitResult.CONTINUE;
            }
            if (files.size() >= LIMIT_FILES || total > LIMIT_BYTES) {
                findings.error(
                        position, "file.too-many", "files", "" + LIMIT_FILES, "megabytes", "" + (LIMIT_BYTES >> 20));
                return FileVisitResult.TERMINATE;
            }
            byte[] bytes;
            try (InputStream in = Files.newInputStream(file)) {
                bytes = in.readNBytes(LIMIT_FILE_BYTES + 1);
            }
            if (bytes.length > LIMIT_FILE_BYTES) {
                findings.error(
                        position, "file.too-large", "size", "" + attributes.size(), "limit", "" + LIMIT_FILE_BYTES);
                return FileVisitResult.CONTINUE;
            }
            total += bytes.length;
            files.put(path, bytes);
            return FileVisitResult.CONTINUE;
        }

        private static boolean hidden(Path path) {
            return path.getFileName() != null && path.getFileName().toString().startsWith(".");
        }
    }
}
