package org.syntofin.tcp.wire.pcap;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The newer format: blocks, each with its type and its length at both ends; unknown ones are passed over. */
final class PcapngReader {

    static final int SECTION_HEADER = 0x0a0d0d0a;
    static final int BYTE_ORDER_MAGIC = 0x1a2b3c4d;
    static final int INTERFACE_DESCRIPTION = 1;
    static final int OBSOLETE_PACKET = 2;
    static final int SIMPLE_PACKET = 3;
    static final int ENHANCED_PACKET = 6;

    private static final int SMALLEST_BLOCK = 12;

    private final ByteBuffer file;
    private final List<CapturedPacket> packets = new ArrayList<>();
    private final List<PcapngInterface> interfaces = new ArrayList<>();

    PcapngReader(ByteBuffer file) {
        this.file = file;
    }

    Capture read() {
        int offset = 0;
        while (offset < file.limit()) {
            if (file.limit() - offset < SMALLEST_BLOCK) {
                return cutShort(offset);
            }
            int type = file.getInt(offset);
            if (type == SECTION_HEADER) {
                startSection(offset);
            }
            long length = Integer.toUnsignedLong(file.getInt(offset + 4));
            if (length < SMALLEST_BLOCK || length % 4 != 0) {
                throw damaged("capture.bad-block-length", offset + 4, length);
            }
            if (length > file.limit() - offset) {
                return cutShort(offset);
            }
            long closing = Integer.toUnsignedLong(file.getInt(offset + (int) length - 4));
            if (closing != length) {
                throw damaged("capture.bad-block-length", offset + (int) length - 4, closing);
            }
            block(type, offset + 8, offset + (int) length - 4);
            offset += (int) length;
        }
        return new Capture(packets, Optional.empty());
    }

    private void startSection(int offset) {
        interfaces.clear();
        int magic = file.order(ByteOrder.BIG_ENDIAN).getInt(offset + 8);
        if (magic == Integer.reverseBytes(BYTE_ORDER_MAGIC)) {
            file.order(ByteOrder.LITTLE_ENDIAN);
        } else if (magic != BYTE_ORDER_MAGIC) {
            throw damaged("capture.bad-byte-order", offset + 8, Integer.toUnsignedLong(magic));
        }
    }

    private void block(int type, int start, int end) {
        switch (type) {
            case INTERFACE_DESCRIPTION -> {
                require(start, end, 8);
                interfaces.add(PcapngInterface.read(file, start, end));
            }
            case ENHANCED_PACKET -> {
                require(start, end, 20);
                packet(interfaceAt(start, file.getInt(start)), start, end);
            }
            case OBSOLETE_PACKET -> {
                require(start, end, 20);
                packet(interfaceAt(start, Short.toUnsignedInt(file.getShort(start))), start, end);
            }
            case SIMPLE_PACKET -> {
                require(start, end, 4);
                simplePacket(start, end);
            }
            default -> {
                // Name resolution, statistics, custom blocks: nothing here that a reader of packets needs.
            }
        }
    }

    private void packet(PcapngInterface device, int start, int end) {
        long time =
                Integer.toUnsignedLong(file.getInt(start + 4)) << 32 | Integer.toUnsignedLong(file.getInt(start + 8));
        long kept = Integer.toUnsignedLong(file.getInt(start + 12));
        long original = Integer.toUnsignedLong(file.getInt(start + 16));
        add(device.nanos(time), device, start + 20, end, kept, original);
    }

    private void simplePacket(int start, int end) {
        PcapngInterface device = interfaceAt(start, 0);
        long original = Integer.toUnsignedLong(file.getInt(start));
        long kept = device.snapLength() == 0 ? original : Math.min(original, device.snapLength());
        // A block of this type has no time of its own.
        add(0, device, start + 4, end, kept, original);
    }

    private void add(long nanos, PcapngInterface device, int start, int end, long kept, long original) {
        if (kept > end - start) {
            throw damaged("capture.packet-too-long", start, kept);
        }
        if (packets.size() >= CaptureReader.MAX_PACKETS) {
            throw new CaptureFormatException(
                    "capture.too-many-packets", start, Map.of("limit", "" + CaptureReader.MAX_PACKETS));
        }
        ByteBuffer bytes = file.slice(start, (int) kept);
        packets.add(new CapturedPacket(nanos, device.linkType(), bytes, Math.max(original, kept)));
    }

    private PcapngInterface interfaceAt(int offset, int index) {
        if (index < 0 || index >= interfaces.size()) {
            throw damaged("capture.unknown-interface", offset, Integer.toUnsignedLong(index));
        }
        return interfaces.get(index);
    }

    private static void require(int start, int end, int bytes) {
        if (end - start < bytes) {
            throw damaged("capture.bad-block-length", start, end - start);
        }
    }

    private static CaptureFormatException damaged(String code, int offset, long value) {
        return new CaptureFormatException(code, offset, Map.of("value", Long.toString(value)));
    }

    private Capture cutShort(int offset) {
        return new Capture(packets, Optional.of(new CaptureFormatException("capture.cut-short", offset, Map.of())));
    }
}
