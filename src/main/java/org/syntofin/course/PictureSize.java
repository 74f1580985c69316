package org.syntofin.course;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How large a PNG, JPEG or WebP says that it is. A small file may unfold into gigabytes in every browser that shows it;
 * nothing is unfolded here.
 */
public record PictureSize(int width, int height) {

    /** A picture of more pixels is not taken. */
    public static final int MOST_PIXELS = 40_000_000;

    private static final String PNG = "\u0089PNG\r\n\u001a\n";
    private static final String JPEG = "\u00ff\u00d8\u00ff";
    private static final int FRAME_FIRST = 0xC0;
    private static final int FRAME_LAST = 0xCF;

    /** Whether it would take too much to show. */
    public boolean tooLarge() {
        return (long) width * height > MOST_PIXELS;
    }

    /** The size; empty where the bytes are no such picture, or end before they say. */
    public static Optional<PictureSize> of(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            PictureSize size = null;
            if (at(bytes, 0, PNG) && at(bytes, 12, "IHDR")) {
                size = new PictureSize(in.getInt(16), in.getInt(20));
            } else if (at(bytes, 0, JPEG)) {
                size = jpeg(in.position(2));
            } else if (at(bytes, 0, "RIFF") && at(bytes, 8, "WEBP")) {
                size = webp(bytes, in.order(ByteOrder.LITTLE_ENDIAN));
            }
            return Optional.ofNullable(size).filter(found -> found.width > 0 && found.height > 0);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cutShort) {
            return Optional.empty();
        }
    }

    /** In the header of the first frame: ITU-T T.81 B.2.2. Tables and application data before it are passed over. */
    private static PictureSize jpeg(ByteBuffer in) {
        while (true) {
            int marker = Short.toUnsignedInt(in.getShort());
            int code = marker & 0xFF;
            if (marker < 0xFF00) {
                throw new IllegalArgumentException("no marker");
            } else if (code == 0xFF) {
                in.position(in.position() - 1);
                continue;
            }
            int length = Short.toUnsignedInt(in.getShort());
            boolean frame = code >= FRAME_FIRST && code <= FRAME_LAST && code != 0xC4 && code != 0xC8 && code != 0xCC;
            if (frame) {
                int height = Short.toUnsignedInt(in.getShort(in.position() + 1));
                return new PictureSize(Short.toUnsignedInt(in.getShort(in.position() + 3)), height);
            }
            in.position(in.position() + length - 2);
        }
    }

    /** In the first chunk, whose three kinds say it each in their way: RFC 9649, sections 2.5 to 2.7. */
    private static PictureSize webp(byte[] bytes, ByteBuffer in) {
        if (at(bytes, 12, "VP8X")) {
            return new PictureSize(1 + (in.getInt(24) & 0xFFFFFF), 1 + (in.getInt(26) >>> 8));
        } else if (at(bytes, 12, "VP8L")) {
            int both = in.getInt(21);
            return new PictureSize(1 + (both & 0x3FFF), 1 + (both >>> 14 & 0x3FFF));
        } else if (at(bytes, 12, "VP8 ")) {
            return new PictureSize(in.getShort(26) & 0x3FFF, in.getShort(28) & 0x3FFF);
        }
        throw new IllegalArgumentException("no picture first");
    }

    private static boolean at(byte[] bytes, int offset, String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= offset + wanted.length
                && java.util.Arrays.equals(bytes, offset, offset + wanted.length, wanted, 0, wanted.length);
    }
}
