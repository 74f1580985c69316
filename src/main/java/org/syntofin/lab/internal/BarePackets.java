package org.syntofin.lab.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.syntofin.tcp.wire.packet.PacketFormatException;
import org.syntofin.tcp.wire.packet.PacketReader;
import org.syntofin.tcp.wire.packet.TcpPacket;
import org.syntofin.tcp.wire.pcap.CaptureReader;
import org.syntofin.tcp.wire.pcap.CapturedPacket;
import org.syntofin.tcp.wire.pcap.LinkLayer;
import org.syntofin.tcp.wire.pcap.PcapWriter;

/**
 * A capture without what people said in it: the IP and TCP headers of its TCP packets, with the lengths that they had.
 * Everything else, link layer included, is left out.
 */
public final class BarePackets {

    private static final int V6_HEADER = 40;

    private final int packets;
    private final byte[] file;

    private BarePackets(int packets, byte[] file) {
        this.packets = packets;
        this.file = file;
    }

    /** Nothing to be kept. */
    public static BarePackets none() {
        return new BarePackets(0, new byte[0]);
    }

    /** How many are left. */
    int packets() {
        return packets;
    }

    /** A pcap file. */
    byte[] file() {
        return file.clone();
    }

    /**
     * Reads a capture and drops its data.
     *
     * @throws org.syntofin.tcp.wire.pcap.CaptureFormatException where it is no capture
     */
    public static BarePackets of(byte[] capture) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int packets = 0;
        try {
            PcapWriter writer = new PcapWriter(out, LinkLayer.RAW_IP, ByteOrder.LITTLE_ENDIAN, true);
            for (CapturedPacket packet : CaptureReader.read(capture).packets()) {
                Optional<ByteBuffer> ip = LinkLayer.ipPacket(packet);
                Optional<TcpPacket> tcp = ip.flatMap(BarePackets::tcp);
                if (tcp.isPresent()) {
                    int whole = length(ip.get());
                    int headers = whole - tcp.get().segment().payload().length();
                    byte[] bytes = new byte[Math.min(headers, ip.get().remaining())];
                    ip.get().slice().get(bytes);
                    writer.write(packet.timeNanos(), bytes, whole);
                    packets++;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BarePackets(packets, out.toByteArray());
    }

    private static Optional<TcpPacket> tcp(ByteBuffer ip) {
        try {
            return PacketReader.read(ip);
        } catch (PacketFormatException damaged) {
            return Optional.empty();
        }
    }

    /** The packet's length as its header says it (RFC 791, section 3.1; RFC 8200, section 3). */
    private static int length(ByteBuffer ip) {
        ByteBuffer packet = ip.slice().order(ByteOrder.BIG_ENDIAN);
        boolean v6 = (packet.get(0) >> 4 & 0xf) == 6;
        return v6 ? V6_HEADER + Short.toUnsignedInt(packet.getShort(4)) : Short.toUnsignedInt(packet.getShort(2));
    }
}
