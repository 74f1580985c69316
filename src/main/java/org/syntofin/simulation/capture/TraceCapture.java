package org.syntofin.simulation.capture;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.packet.IpAddress;
import org.syntofin.tcp.wire.packet.PacketWriter;
import org.syntofin.tcp.wire.pcap.LinkLayer;
import org.syntofin.tcp.wire.pcap.PcapngWriter;

/**
 * Writes a trace as pcapng: raw IP packets with right checksums, as they were sent and in that order, those included
 * that the network lost, which a comment says. The hosts are 10.0.0.1, 10.0.0.2 and so on in the trace's order; times
 * are the trace's, counted from 1970.
 */
public final class TraceCapture {

    private static final int UNSAID_PORT = 9;

    private static final int MOST_TRACES = 256;

    private final Map<String, IpAddress> addresses = new HashMap<>();
    private final Set<Integer> lost = new HashSet<>();
    private final int network;

    private TraceCapture(Trace trace, int network) {
        this.network = network;
        for (String host : trace.hosts()) {
            addressOf(host);
        }
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Lose(int id)) {
                lost.add(id);
            }
        }
    }

    /** Writes the file; the caller closes the stream. */
    public static void write(Trace trace, OutputStream out) throws IOException {
        write(List.of(trace), out);
    }

    /** Writes several traces into one file, each with a network of its own: 10.0.0.0/16, 10.1.0.0/16 and so on. */
    public static void write(List<Trace> traces, OutputStream out) throws IOException {
        if (traces.size() > MOST_TRACES) {
            throw new IllegalArgumentException(traces.size() + " traces, at most " + MOST_TRACES);
        }
        PcapngWriter writer = new PcapngWriter(out, LinkLayer.RAW_IP, ByteOrder.LITTLE_ENDIAN);
        for (int network = 0; network < traces.size(); network++) {
            TraceCapture capture = new TraceCapture(traces.get(network), network);
            for (Step step : traces.get(network).steps()) {
                if (step.event() instanceof Step.Send send) {
                    writer.write(step.at() * 1_000, capture.packet(send.segment()), capture.comment(send));
                }
            }
        }
    }

    /**
     * The packets alone, by the number of their segment, in the order in which they were sent.
     *
     * @throws IllegalArgumentException if a segment has more options than a header has room for
     */
    public static Map<Integer, byte[]> packets(Trace trace) {
        TraceCapture capture = new TraceCapture(trace, 0);
        Map<Integer, byte[]> packets = new LinkedHashMap<>();
        for (Step step : trace.steps()) {
            if (step.event() instanceof Step.Send send) {
                packets.put(send.id(), capture.packet(send.segment()));
            }
        }
        return packets;
    }

    private byte[] packet(Segment segment) {
        Segment complete = new Segment(
                withPort(segment.from()),
                withPort(segment.to()),
                segment.flags(),
                segment.seq(),
                segment.ack(),
                segment.window(),
                segment.urgentPointer(),
                segment.options(),
                segment.payload());
        return PacketWriter.write(
                complete,
                addressOf(segment.from().host()),
                addressOf(segment.to().host()));
    }

    private static Endpoint withPort(Endpoint end) {
        return end.port() == 0 ? new Endpoint(end.host(), UNSAID_PORT) : end;
    }

    private String comment(Step.Send send) {
        List<String> words = new ArrayList<>();
        if (send.injected()) {
            words.add("injected");
        }
        if (lost.contains(send.id())) {
            words.add("lost on the way");
        }
        return String.join(", ", words);
    }

    /** The address that the name is, or the next free one of the network. */
    private IpAddress addressOf(String host) {
        IpAddress known = addresses.get(host);
        if (known != null) {
            return known;
        }
        IpAddress address;
        try {
            address = IpAddress.parse(host);
        } catch (IllegalArgumentException name) {
            int number = addresses.size() + 1;
            address = IpAddress.of(new byte[] {10, (byte) network, (byte) (number >>> 8), (byte) number});
        }
        addresses.put(host, address);
        return address;
    }
}
