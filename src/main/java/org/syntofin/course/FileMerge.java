package org.syntofin.course;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Brings two changes of one folder together, file by file. */
final class FileMerge {

    private FileMerge() {}

    /**
     * What came out.
     *
     * @param files the own files, with what only the other changed
     * @param both the files that both changed, each in its way; of these the own are kept
     */
    record Merged(ContentFiles files, SortedSet<String> both) {}

    /**
     * @param base what both began with
     * @param own what stays where both changed the same file
     */
    static Merged merge(ContentFiles base, ContentFiles own, ContentFiles other) {
        SortedMap<String, byte[]> merged = new TreeMap<>(own.files());
        SortedSet<String> both = new TreeSet<>();
        SortedSet<String> paths = new TreeSet<>(own.files().keySet());
        paths.addAll(other.files().keySet());
        for (String path : paths) {
            Optional<byte[]> theirs = other.bytes(path);
            if (same(base.bytes(path), theirs) || same(own.bytes(path), theirs)) {
                continue;
            }
            if (same(base.bytes(path), own.bytes(path))) {
                theirs.ifPresentOrElse(bytes -> merged.put(path, bytes), () -> merged.remove(path));
            } else {
                both.add(path);
            }
        }
        return new Merged(new ContentFiles(own.label(), merged), both);
    }

    private static boolean same(Optional<byte[]> one, Optional<byte[]> other) {
        return one.isPresent() == other.isPresent()
                && Arrays.equals(one.orElseGet(() -> new byte[0]), other.orElseGet(() -> new byte[0]));
    }
}
