package org.syntofin.course;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.ZipException;

/**
 * Finds links in a zip file: entries whose Unix mode, in the upper half of the external attributes of the central
 * directory, is that of a symbolic link or a device. The JDK's reader does not tell (APPNOTE.TXT 4.3.12 and 4.4.15).
 */
final class ArchiveLinks {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_BYTES = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int HEADER_SIGNATURE = 0x02014b50;
    private static final int HEADER_BYTES = 46;
    private static final int FORMAT = 0xF000;
    private static final int REGULAR = 0x8000;
    private static final int FOLDER = 0x4000;

    private ArchiveLinks() {}

    /** The names of entries that are neither files nor folders. */
    static Set<String> of(Path archive) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(archive)).order(ByteOrder.LITTLE_ENDIAN);
        int end = end(bytes);
        int count = Short.toUnsignedInt(bytes.getShort(end + 10));
        long at = Integer.toUnsignedLong(bytes.getInt(end + 16));
        Set<String> links = new HashSet<>();
        for (int entry = 0; entry < count; entry++) {
            if (at + HEADER_BYTES > end || bytes.getInt((int) at) != HEADER_SIGNATURE) {
                throw new ZipException("no entry at " + at);
            }
            int header = (int) at;
            int name = Short.toUnsignedInt(bytes.getShort(header + 28));
            int extra = Short.toUnsignedInt(bytes.getShort(header + 30));
            int comment = Short.toUnsignedInt(bytes.getShort(header + 32));
            int format = Short.toUnsignedInt(bytes.getShort(header + 40)) & FORMAT;
            if (at + HEADER_BYTES + name > end) {
                throw new ZipException("a name beyond the end at " + at);
            }
            if (format != 0 && format != REGULAR && format != FOLDER) {
                links.add(new String(bytes.array(), header + HEADER_BYTES, name, StandardCharsets.UTF_8));
            }
            at += HEADER_BYTES + name + extra + comment;
        }
        return links;
    }

    private static int end(ByteBuffer bytes) throws ZipException {
        int last = bytes.limit() - END_BYTES;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END_SIGNATURE) {
                return at;
            }
        }
        throw new ZipException("no end of the central directory");
    }
}
