package org.syntofin.course;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.course.internal.StoredBytes;
import org.syntofin.course.internal.StoredContents;

/** Keeps bytes by their digest: once, however many files have them; large ones in parts. */
@Component
@Transactional
class ByteShelf {

    private static final int AT_ONCE = 500;

    private final StoredContents contents;

    ByteShelf(StoredContents contents) {
        this.contents = contents;
    }

    /** Keeps the bytes and says under which digest. */
    public String keep(byte[] bytes) {
        String digest = digest(bytes);
        if (!contents.existsById(digest + ".0")) {
            for (int part = 0; part == 0 || part * StoredBytes.PART_BYTES < bytes.length; part++) {
                int from = part * StoredBytes.PART_BYTES;
                int to = Math.min(from + StoredBytes.PART_BYTES, bytes.length);
                contents.save(new StoredBytes(digest, part, Arrays.copyOfRange(bytes, from, to)));
            }
        }
        return digest;
    }

    /** The bytes of each digest that is known. */
    @Transactional(readOnly = true)
    public Map<String, byte[]> bytes(Collection<String> wanted) {
        List<String> digests = wanted.stream().distinct().toList();
        Map<String, List<byte[]>> parts = new HashMap<>();
        for (int from = 0; from < digests.size(); from += AT_ONCE) {
            List<String> some = digests.subList(from, Math.min(from + AT_ONCE, digests.size()));
            contents.findByDigestInOrderByDigestAscPartAsc(some)
                    .forEach(part -> parts.computeIfAbsent(part.digest(), digest -> new ArrayList<>())
                            .add(part.bytes()));
        }
        Map<String, byte[]> whole = new HashMap<>();
        parts.forEach((digest, list) -> whole.put(digest, join(list)));
        return whole;
    }

    private static byte[] join(List<byte[]> parts) {
        byte[] whole = new byte[parts.stream().mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, whole, at, part.length);
            at += part.length;
        }
        return whole;
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
