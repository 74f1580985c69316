package org.syntofin.authoring;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** WebP (RIFF): the chunks that draw one picture, and no others: what else travels there, places for one, is left behind. */
final class WebPicture {

    private static final Set<String> DRAWING = Set.of("VP8 ", "VP8L", "ALPH");
    private static final int EXTENDED_BYTES = 10;
    /** Of the flags of the extended form only the one for transparency stays. */
    private static final byte ALPHA = 0x10;

    private WebPicture() {}

    static Optional<byte[]> stripped(byte[] bytes) {
        if (bytes.length < 20
                || !text(bytes, 0).equals("RIFF")
                || !text(bytes, 8).equals("WEBP")) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        ByteArrayOutputStream chunks = new ByteArrayOutputStream();
        boolean picture = false;
        for (int at = 12; at + 8 <= bytes.length; ) {
            String kind = text(bytes, at);
            int length = in.getInt(at + 4);
            if (length < 0 || length > bytes.length - at - 8) {
                return Optional.empty();
            }
            if (DRAWING.contains(kind) || kind.equals("VP8X")) {
                byte[] chunk = java.util.Arrays.copyOfRange(bytes, at, at + 8 + length);
                if (kind.equals("VP8X") && length >= EXTENDED_BYTES) {
                    chunk[8] &= ALPHA;
                }
                chunks.writeBytes(chunk);
                if (length % 2 == 1) {
                    chunks.write(0);
                }
                picture |= kind.startsWith("VP8") && !kind.equals("VP8X");
            }
            at += 8 + length + length % 2;
        }
        if (!picture) {
            return Optional.empty();
        }
        ByteBuffer out = ByteBuffer.allocate(12 + chunks.size()).order(ByteOrder.LITTLE_ENDIAN);
        out.put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + chunks.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(chunks.toByteArray());
        return Optional.of(out.array());
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.ISO_8859_1);
    }
}
