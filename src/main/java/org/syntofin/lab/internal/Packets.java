package org.syntofin.lab.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.capture.TraceCapture;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import org.syntofin.tcp.wire.pcap.CapturedPacket;
import org.syntofin.tcp.wire.pcap.LinkLayer;
import org.syntofin.tcp.wire.pcap.PcapngWriter;

/** The segments of a run as they are on the wire: the bytes of the capture that the run would have left behind. */
final class Packets {

    /** Both headers at their longest, and the beginning of the data. */
    private static final int MOST_SHOWN = 136;

    private Packets() {}

    /** The bytes of each segment by its number in the trace, in hexadecimal; long ones are cut. */
    static Map<Integer, String> of(Trace trace) {
        Map<Integer, String> packets = new LinkedHashMap<>();
        try {
            TraceCapture.packets(trace).forEach((id, bytes) -> packets.put(id, hex(bytes)));
        } catch (IllegalArgumentException unwritable) {
            // A segment with more options than a header has room for: it has no bytes that could be shown.
            return Map.of();
        }
        return packets;
    }

    /** The run as a pcapng file; with a remark, every packet bears it as a comment. */
    static byte[] pcapng(Trace trace, @Nullable String remark) {
        if (remark == null) {
            return write(trace);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PcapngWriter writer = new PcapngWriter(out, LinkLayer.RAW_IP, ByteOrder.LITTLE_ENDIAN);
            for (CapturedPacket packet : CaptureReader.read(write(trace)).packets()) {
                writer.write(packet.timeNanos(), bytes(packet.bytes()), remark);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] write(Trace trace) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            TraceCapture.write(trace, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_SHOWN));
    }

    private static byte[] bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.get(bytes);
        return bytes;
    }
}
