package org.syntofin.tcp.wire.pcap;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes a classic pcap file with times in microseconds or nanoseconds. The caller owns the stream and closes it. */
public final class PcapWriter {

    private static final int NO_LIMIT = 262_144;

    private final OutputStream out;
    private final ByteOrder order;
    private final boolean nanoseconds;

    public PcapWriter(OutputStream out, int linkType, ByteOrder order, boolean nanoseconds) throws IOException {
        this.out = out;
        this.order = order;
        this.nanoseconds = nanoseconds;
        ByteBuffer header = ByteBuffer.allocate(24).order(order);
        header.putInt(nanoseconds ? PcapReader.NANOSECONDS : PcapReader.MICROSECONDS);
        header.putShort((short) 2).putShort((short) 4).putInt(0).putInt(0);
        header.putInt(NO_LIMIT).putInt(linkType);
        out.write(header.array());
    }

    /** Writes a packet; {@code originalLength} is more than the bytes given where it was truncated. */
    public void write(long timeNanos, byte[] packet, int originalLength) throws IOException {
        long fraction = Math.floorMod(timeNanos, 1_000_000_000L);
        ByteBuffer header = ByteBuffer.allocate(16).order(order);
        header.putInt((int) Math.floorDiv(timeNanos, 1_000_000_000L));
        header.putInt((int) (nanoseconds ? fraction : fraction / 1000));
        header.putInt(packet.length).putInt(originalLength);
        out.write(header.array());
        out.write(packet);
    }
}
