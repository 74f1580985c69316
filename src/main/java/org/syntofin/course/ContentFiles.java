package org.syntofin.course;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of a course or lesson in memory, by path with {@code /} between folders: as they lie in a folder, a zip,
 * the jar or the database. The bytes are not copied: whoever hands them in does not change them afterwards.
 *
 * @param label stands before each path in findings, so that an author finds the file: a folder with a slash, or empty
 */
public record ContentFiles(String label, SortedMap<String, byte[]> files) {

    public ContentFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** The files in a folder, with paths from there. */
    public ContentFiles under(String folder) {
        SortedMap<String, byte[]> inside = new TreeMap<>();
        String prefix = folder + "/";
        files.tailMap(prefix).entrySet().stream()
                .takeWhile(file -> file.getKey().startsWith(prefix))
                .forEach(file -> inside.put(file.getKey().substring(prefix.length()), file.getValue()));
        return new ContentFiles(label + prefix, inside);
    }

    public Optional<byte[]> bytes(String path) {
        return Optional.ofNullable(files.get(path));
    }

    public boolean has(String path) {
        return files.containsKey(path);
    }

    /** How findings name the file. */
    public String name(String path) {
        return label + path;
    }

    /** The same for the same files, different as soon as a name or a byte differs; hexadecimal. */
    public String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                byte[] name = file.getKey().getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(8)
                        .putInt(name.length)
                        .putInt(file.getValue().length)
                        .flip());
                digest.update(name);
                digest.update(file.getValue());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
