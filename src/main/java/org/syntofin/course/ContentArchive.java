package org.syntofin.course;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

/**
 * A course or a lesson as a zip file in the layout of {@code content/}. Zip files come from strangers: nothing is
 * written to disk, names that lead elsewhere and links are refused, and reading stops at the limits however much the
 * file promises or hides. With any of that the whole file is refused.
 */
public final class ContentArchive {

    /** The largest zip file that is read. */
    public static final long LIMIT_ARCHIVE_BYTES = 64L << 20;

    /** All its files together, unpacked. */
    public static final long LIMIT_BYTES = 64L << 20;

    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9_.-]*/){0,6}[A-Za-z0-9_][A-Za-z0-9_.-]*");
    private static final int LONGEST_PATH = 200;
    private static final int LONGEST_SHOWN = 80;
    private static final String FOREIGN = "__MACOSX/";

    private final String label;
    private final Findings findings;
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final Set<String> folded = new HashSet<>();
    private long total;

    private ContentArchive(String label, Findings findings) {
        this.label = label;
        this.findings = findings;
    }

    /**
     * Reads a zip file. The files of a course or lesson that lies in one folder of the archive have paths from there.
     *
     * @param label the archive's name in findings
     * @return empty where anything was refused
     */
    public static Optional<ContentFiles> read(Path archive, String label, Findings findings) {
        int before = findings.errorCount();
        ContentArchive reading = new ContentArchive(label + "/", findings);
        try {
            if (Files.size(archive) > LIMIT_ARCHIVE_BYTES) {
                findings.error(
                        Position.ofFile(label),
                        "file.too-large",
                        "size",
                        "" + Files.size(archive),
                        "limit",
                        "" + LIMIT_ARCHIVE_BYTES);
                return Optional.empty();
            }
            Set<String> links = ArchiveLinks.of(archive);
            try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
                reading.read(zip, links);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            findings.error(Position.ofFile(label), "file.no-zip");
        }
        return findings.errorCount() > before ? Optional.empty() : Optional.of(reading.unwrapped());
    }

    /** Writes files as a zip file, inside a folder of that name; the same files give the same bytes. */
    public static byte[] write(String folder, ContentFiles content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : content.files().entrySet()) {
                ZipEntry entry = new ZipEntry(folder + "/" + file.getKey());
                entry.setLastModifiedTime(FileTime.fromMillis(0));
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return bytes.toByteArray();
    }

    private void read(ZipFile zip, Set<String> links) throws IOException {
        if (zip.size() > ContentDirectory.LIMIT_FILES) {
            tooMany(label);
            return;
        }
        for (ZipEntry entry : Collections.list(zip.entries())) {
            if (entry.isDirectory() || entry.getName().startsWith(FOREIGN)) {
                continue;
            }
            String name = entry.getName();
            boolean hidden = PATH.matcher(name.replace("/.", "/").replaceFirst("^\\.", ""))
                            .matches()
                    && !name.contains("..")
                    && (name.startsWith(".") || name.contains("/."));
            if (hidden) {
                continue;
            }
            if (links.contains(name)) {
                findings.error(Position.ofFile(label + shown(name)), "file.not-regular");
            } else if (name.length() > LONGEST_PATH || !PATH.matcher(name).matches()) {
                findings.error(Position.ofFile(label + shown(name)), "file.name");
            } else if (!folded.add(name.toLowerCase(Locale.ROOT))) {
                findings.error(Position.ofFile(label + name), "file.twice");
            } else if (!read(zip, entry)) {
                return;
            }
        }
    }

    /** Whether reading may go on. What an entry says about its size is not believed. */
    private boolean read(ZipFile zip, ZipEntry entry) {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes(ContentDirectory.LIMIT_FILE_BYTES + 1);
        } catch (IOException damaged) {
            findings.error(Position.ofFile(label + entry.getName()), "file.damaged");
            return true;
        }
        total += bytes.length;
        if (bytes.length > ContentDirectory.LIMIT_FILE_BYTES) {
            findings.error(
                    Position.ofFile(label + entry.getName()),
                    "file.unfolds",
                    "megabytes",
                    "" + (ContentDirectory.LIMIT_FILE_BYTES >> 20));
            return total <= LIMIT_BYTES;
        }
        if (total > LIMIT_BYTES) {
            tooMany(label + entry.getName());
            return false;
        }
        if (!whole(entry, bytes)) {
            findings.error(Position.ofFile(label + entry.getName()), "file.damaged");
            return true;
        }
        files.put(entry.getName(), bytes);
        return true;
    }

    /** Whether the file came out as it went in: the JDK's reader does not look. */
    private static boolean whole(ZipEntry entry, byte[] bytes) {
        CRC32 sum = new CRC32();
        sum.update(bytes);
        return entry.getSize() == bytes.length && entry.getCrc() == sum.getValue();
    }

    private void tooMany(String where) {
        findings.error(
                Position.ofFile(where),
                "file.too-many",
                "files",
                "" + ContentDirectory.LIMIT_FILES,
                "megabytes",
                "" + (LIMIT_BYTES >> 20));
    }

    /** Without the one folder that everything lies in, where there is such a folder. */
    private ContentFiles unwrapped() {
        ContentFiles all = new ContentFiles(label, files);
        List<String> tops = files.keySet().stream()
                .map(path -> path.substring(0, Math.max(0, path.indexOf('/'))))
                .distinct()
                .toList();
        boolean wrapped = tops.size() == 1
                && !tops.getFirst().isEmpty()
                && CourseReader.folders(files.keySet()).isEmpty();
        return wrapped ? all.under(tops.getFirst()) : all;
    }

    private static String shown(String name) {
        String printable = name.replaceAll("\\p{Cntrl}", "?");
        return printable.length() > LONGEST_SHOWN ? printable.substring(0, LONGEST_SHOWN) + "…" : printable;
    }
}
