package org.syntofin.course.check;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.PictureSize;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.tcp.wire.pcap.CaptureFormatException;
import org.syntofin.tcp.wire.pcap.CaptureReader;

/** Whether files are what their names say, pictures only pictures that a browser can hold, and captures readable. */
public final class MediaCheck {

    private static final List<String> KNOWN =
            List.of("md", "toml", "png", "jpg", "jpeg", "webp", "svg", "pcap", "pcapng");

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "webp");
    private static final Set<String> CAPTURES = Set.of("pcap", "pcapng");

    /** How files of a kind may begin; as bytes written in Latin-1. */
    private static final Map<String, List<String>> BEGINNINGS = Map.of(
            "png", List.of("\u0089PNG\r\n\u001a\n"),
            "jpg", List.of("\u00ff\u00d8\u00ff"),
            "jpeg", List.of("\u00ff\u00d8\u00ff"),
            "webp", List.of("RIFF"),
            "pcap", List.of("\u00a1\u00b2\u00c3\u00d4", "\u00d4\u00c3\u00b2\u00a1", "\u00a1\u00b2<M", "M<\u00b2\u00a1"),
            "pcapng", List.of("\n\r\r\n"));

    private final ContentFiles files;
    private final Findings findings;

    public MediaCheck(ContentFiles files, Findings findings) {
        this.files = files;
        this.findings = findings;
    }

    public void check() {
        files.files().forEach(this::check);
    }

    private void check(String path, byte[] bytes) {
        String kind = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Position position = Position.ofFile(files.name(path));
        if (!KNOWN.contains(kind)) {
            findings.error(position, "file.kind", "known", String.join(", ", KNOWN));
        } else if (kind.equals("svg")) {
            new SvgCheck(files.name(path), findings).check(bytes);
        } else if (BEGINNINGS.containsKey(kind)
                && BEGINNINGS.getOrDefault(kind, List.of()).stream().noneMatch(start -> begins(bytes, start))) {
            findings.error(position, "file.not-its-kind", "kind", kind);
        } else if (PICTURES.contains(kind)) {
            picture(position, kind, bytes);
        } else if (CAPTURES.contains(kind)) {
            capture(position, bytes);
        }
    }

    private void picture(Position position, String kind, byte[] bytes) {
        Optional<PictureSize> size = PictureSize.of(bytes);
        if (size.isEmpty()) {
            findings.error(position, "file.not-its-kind", "kind", kind);
        } else if (size.get().tooLarge()) {
            findings.error(
                    position,
                    "file.too-many-pixels",
                    "width",
                    "" + size.get().width(),
                    "height",
                    "" + size.get().height(),
                    "millions",
                    "" + PictureSize.MOST_PIXELS / 1_000_000);
        }
    }

    /** A capture that ends in the middle of a packet is one: its other packets are shown. */
    private void capture(Position position, byte[] bytes) {
        try {
            CaptureReader.read(bytes);
        } catch (CaptureFormatException damaged) {
            Map<String, String> arguments = new TreeMap<>(damaged.arguments());
            arguments.put("offset", Long.toString(damaged.offset()));
            findings.add(Finding.error(position, damaged.code(), arguments));
        }
    }

    private static boolean begins(byte[] bytes, String start) {
        byte[] wanted = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= wanted.length && Arrays.equals(bytes, 0, wanted.length, wanted, 0, wanted.length);
    }
}
