package org.syntofin.simulation.toml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

/**
 * The text of a file, or of a part of one (a fence in a lesson), that knows where each of its characters stands in
 * the file.
 */
public final class SourceText {

    private final String file;
    private final String text;
    private final int firstLine;
    private final int[] lineStarts;

    /** A text whose first character stands at the first column of {@code firstLine} of the file. */
    public SourceText(String file, String text, int firstLine) {
        this.file = file;
        this.text = text;
        this.firstLine = firstLine;
        this.lineStarts = lineStarts(text);
    }

    /**
     * Decodes a file: broken UTF-8 and files above the limit become a finding and no text. A byte order mark is
     * dropped.
     */
    public static Optional<SourceText> decode(String file, byte[] bytes, int limitBytes, Findings findings) {
        if (bytes.length > limitBytes) {
            findings.error(
                    Position.ofFile(file),
                    "file.too-large",
                    "size",
                    Integer.toString(bytes.length),
                    "limit",
                    Integer.toString(limitBytes));
            return Optional.empty();
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length + 1);
        CoderResult result = decoder.decode(in, out, true);
        String text = out.flip().toString();
        if (text.startsWith("\uFEFF")) {
            text = text.substring(1);
        }
        SourceText source = new SourceText(file, text, 1);
        if (result.isError()) {
            findings.error(
                    source.position(text.length()),
                    "file.not-utf8",
                    "byte",
                    "0x%02X".formatted(bytes[in.position()] & 0xFF));
            return Optional.empty();
        }
        return Optional.of(source);
    }

    public String file() {
        return file;
    }

    public String text() {
        return text;
    }

    /** Where the character at this offset of {@link #text()} stands in the file. */
    public Position position(int offset) {
        int found = Arrays.binarySearch(lineStarts, offset);
        int line = found >= 0 ? found : -found - 2;
        int column = text.codePointCount(lineStarts[line], Math.min(offset, text.length()));
        return new Position(file, firstLine + line, column + 1);
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = i + 1;
        }
        return Arrays.copyOf(starts, count);
    }
}
