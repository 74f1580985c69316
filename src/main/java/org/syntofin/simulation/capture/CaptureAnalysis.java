package org.syntofin.simulation.capture;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.packet.PacketFormatException;
import org.syntofin.tcp.wire.packet.PacketReader;
import org.syntofin.tcp.wire.packet.TcpPacket;
import org.syntofin.tcp.wire.pcap.Capture;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import org.syntofin.tcp.wire.pcap.CapturedPacket;
import org.syntofin.tcp.wire.pcap.LinkLayer;

/** Reads a capture back: finds its connections and follows both ends of each through the state machine. */
public final class CaptureAnalysis {

    private static final int MOST_CONNECTIONS = 1_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final Conversations conversations = new Conversations();
    private final List<CaptureNote> notes = new ArrayList<>();
    private final Map<Integer, Integer> unknownLinkTypes = new TreeMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private Optional<PacketFormatException> firstDamage = Optional.empty();

    private CaptureAnalysis() {}

    /**
     * Analyses the bytes of a pcap or pcapng file.
     *
     * @throws org.syntofin.tcp.wire.pcap.CaptureFormatException where they are none
     */
    public static CaptureReport of(byte[] file) {
        return new CaptureAnalysis().analyse(CaptureReader.read(file));
    }

    private CaptureReport analyse(Capture capture) {
        long start =
                capture.packets().isEmpty() ? 0 : capture.packets().getFirst().timeNanos();
        int number = 0;
        for (CapturedPacket packet : capture.packets()) {
            number++;
            // A capture may be out of order by some packets; time does not go back for that.
            long at = Math.max(0, (packet.timeNanos() - start) / NANOS_PER_MICRO);
            read(packet, number, at);
        }
        capture.cutShort().ifPresent(cut -> note("capture.cut-short", Map.of("offset", Long.toString(cut.offset()))));
        tellCounts();
        List<Trace> traces = new ArrayList<>();
        List<CaptureNote> ofConnections = new ArrayList<>();
        for (Conversation conversation : conversations.all()) {
            if (traces.size() >= MOST_CONNECTIONS) {
                note("capture.too-many-connections", Map.of("limit", Integer.toString(MOST_CONNECTIONS)));
                break;
            }
            Trace trace = new Follower(conversation).follow();
            traces.add(trace);
            ofConnections.addAll(Anomalies.of(conversation, trace, traces.size()));
        }
        if (traces.isEmpty()) {
            note("capture.no-connection", Map.of());
        }
        notes.addAll(ofConnections);
        return new CaptureReport(traces, notes);
    }

    private void read(CapturedPacket packet, int number, long at) {
        if (!LinkLayer.isKnown(packet.linkType())) {
            unknownLinkTypes.merge(packet.linkType(), 1, Integer::sum);
            return;
        }
        Optional<ByteBuffer> ip = LinkLayer.ipPacket(packet);
        try {
            Optional<TcpPacket> tcp = ip.isPresent() ? PacketReader.read(ip.get()) : Optional.empty();
            if (tcp.isEmpty()) {
                count("capture.other-packets", number);
                return;
            }
            if (tcp.get().checksum() == TcpPacket.ChecksumState.WRONG) {
                count("capture.wrong-checksums", number);
            }
            if (!tcp.get().isPayloadKept()) {
                count("capture.truncated-packets", number);
            }
            conversations.add(new CapturedSegment(number, at, tcp.get().segment()));
        } catch (PacketFormatException damaged) {
            firstDamage = firstDamage.or(() -> Optional.of(damaged));
            count("capture.unreadable-packets", number);
        }
    }

    private void count(String code, int packet) {
        counts.computeIfAbsent(code, none -> new int[] {0, packet})[0]++;
    }

    private void tellCounts() {
        unknownLinkTypes.forEach((type, count) ->
                note("capture.unknown-link-type", Map.of("type", type.toString(), "count", count.toString())));
        counts.forEach((code, count) -> {
            Map<String, String> arguments = new LinkedHashMap<>();
            arguments.put("count", Integer.toString(count[0]));
            arguments.put("packet", Integer.toString(count[1]));
            firstDamage.ifPresent(damage -> arguments.put("offset", Integer.toString(damage.offset())));
            note(code, arguments);
        });
    }

    private void note(String code, Map<String, String> arguments) {
        notes.add(new CaptureNote(0, code, arguments));
    }
}
