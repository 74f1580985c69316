package org.syntofin.authoring;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.syntofin.course.PictureSize;
import org.syntofin.tcp.wire.pcap.CaptureFormatException;
import org.syntofin.tcp.wire.pcap.CaptureReader;

/**
 * A file that an author brings. PNG and JPEG are drawn again, so that nothing travels with them: no places, no names, no
 * second file behind the first; WebP loses all but its picture; SVG keeps what draws; a capture is only looked at.
 */
public final class Incoming {

    /** The largest file that is taken. */
    public static final int MOST_BYTES = 5 << 20;

    private static final int WIDEST_PIXELS = 1_600;

    private Incoming() {}

    /** What became of a file. */
    public sealed interface Outcome {

        /** It can be kept, under a name like this. */
        @SuppressWarnings("ArrayRecordComponent") // nobody compares them
        record Taken(String stem, String ending, byte[] bytes) implements Outcome {}

        /** It cannot; the reason is a key of words. */
        record Refused(String key) implements Outcome {}
    }

    /** Looks at a file by its bytes; its name only says what it shall be called. */
    public static Outcome take(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return new Outcome.Refused("authoring.file.too-large");
        }
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String stem = stem(name);
        try {
            return switch (ending) {
                case "png" -> drawn(stem, "png", bytes);
                case "jpg", "jpeg" -> drawn(stem, "jpg", bytes);
                case "webp" -> web(stem, bytes);
                case "svg" ->
                    SvgPicture.cleaned(bytes)
                            .<Outcome>map(clean -> new Outcome.Taken(stem, ".svg", clean))
                            .orElseGet(() -> new Outcome.Refused("authoring.file.not-its-kind"));
                case "pcap", "pcapng" -> capture(stem, "." + ending, bytes);
                default -> new Outcome.Refused("authoring.file.kind");
            };
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            return new Outcome.Refused("authoring.file.not-its-kind");
        }
    }

    private static Outcome web(String stem, byte[] bytes) {
        Optional<byte[]> clean = WebPicture.stripped(bytes);
        Optional<PictureSize> size = clean.flatMap(PictureSize::of);
        if (size.isEmpty()) {
            return new Outcome.Refused("authoring.file.not-its-kind");
        }
        return size.get().tooLarge()
                ? new Outcome.Refused("authoring.file.too-many-pixels")
                : new Outcome.Taken(stem, ".webp", clean.get());
    }

    private static Outcome capture(String stem, String ending, byte[] bytes) {
        try {
            CaptureReader.read(bytes);
            return new Outcome.Taken(stem, ending, bytes);
        } catch (CaptureFormatException damaged) {
            return new Outcome.Refused("authoring.file.not-its-kind");
        }
    }

    /** Small letters, digits and hyphens, as files of a lesson are called. */
    private static String stem(String name) {
        int slash = Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'));
        String last = name.substring(slash + 1);
        int dot = last.lastIndexOf('.');
        String stem = (dot > 0 ? last.substring(0, dot) : last)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        return stem.isEmpty() ? "file" : stem.substring(0, Math.min(stem.length(), 40));
    }

    private static Outcome drawn(String stem, String format, byte[] bytes) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName(format.equals("jpg") ? "jpeg" : format);
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (new PictureSize(reader.getWidth(0), reader.getHeight(0)).tooLarge()) {
                    return new Outcome.Refused("authoring.file.too-many-pixels");
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                BufferedImage picture = fitting(reader.read(0), format.equals("jpg"));
                return ImageIO.write(picture, format, out)
                        ? new Outcome.Taken(stem, "." + format, out.toByteArray())
                        : new Outcome.Refused("authoring.file.not-its-kind");
            } finally {
                reader.dispose();
            }
        }
    }

    /** Drawn anew, no wider than a lesson can show. */
    private static BufferedImage fitting(BufferedImage picture, boolean opaque) {
        double scale = Math.min(1.0, (double) WIDEST_PIXELS / picture.getWidth());
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        BufferedImage drawn =
                new BufferedImage(width, height, opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return drawn;
    }
}
