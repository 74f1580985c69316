package org.syntofin.tcp.wire.packet;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.Block;
import org.syntofin.tcp.wire.TcpOption.EndOfOptions;
import org.syntofin.tcp.wire.TcpOption.FastOpen;
import org.syntofin.tcp.wire.TcpOption.MaximumSegmentSize;
import org.syntofin.tcp.wire.TcpOption.NoOperation;
import org.syntofin.tcp.wire.TcpOption.Sack;
import org.syntofin.tcp.wire.TcpOption.SackPermitted;
import org.syntofin.tcp.wire.TcpOption.Timestamps;
import org.syntofin.tcp.wire.TcpOption.Unknown;
import org.syntofin.tcp.wire.TcpOption.WindowScale;

/** The options of the TCP header as bytes (RFC 9293, 3.2). */
final class OptionBytes {

    private static final int END = 0;
    private static final int NOP = 1;
    private static final int MSS = 2;
    private static final int WINDOW_SCALE = 3;
    private static final int SACK_PERMITTED = 4;
    private static final int SACK = 5;
    private static final int TIMESTAMPS = 8;
    private static final int FAST_OPEN = 34;

    private OptionBytes() {}

    static void write(List<TcpOption> options, ByteBuffer out) {
        for (TcpOption option : options) {
            switch (option) {
                case EndOfOptions _ -> out.put((byte) END);
                case NoOperation _ -> out.put((byte) NOP);
                case MaximumSegmentSize mss -> head(out, MSS, 2).putShort((short) mss.octets());
                case WindowScale scale -> head(out, WINDOW_SCALE, 1).put((byte) scale.shift());
                case SackPermitted _ -> head(out, SACK_PERMITTED, 0);
                case Timestamps times ->
                    head(out, TIMESTAMPS, 8).putInt(times.value()).putInt(times.echo());
                case FastOpen open ->
                    head(out, FAST_OPEN, open.cookie().length())
                            .put(open.cookie().toBytes());
                case Unknown unknown ->
                    head(out, unknown.kind(), unknown.octets().length())
                            .put(unknown.octets().toBytes());
                case Sack sack -> {
                    head(out, SACK, 8 * sack.blocks().size());
                    sack.blocks()
                            .forEach(block -> out.putInt(block.left().bits())
                                    .putInt(block.right().bits()));
                }
            }
        }
    }

    private static ByteBuffer head(ByteBuffer out, int kind, int length) {
        return out.put((byte) kind).put((byte) (length + 2));
    }

    /**
     * Reads the options between two positions. Padding after the end of options is not kept: {@code eol} stands for
     * each octet of it, as packetdrill writes it.
     */
    static List<TcpOption> read(ByteBuffer packet, int start, int end) {
        List<TcpOption> options = new ArrayList<>();
        int at = start;
        while (at < end) {
            int kind = packet.get(at) & 0xff;
            if (kind == END) {
                padding(packet, at, end, options);
                break;
            }
            if (kind == NOP) {
                options.add(new NoOperation());
                at++;
                continue;
            }
            int length = at + 1 < end ? packet.get(at + 1) & 0xff : 0;
            if (length < 2 || length > end - at) {
                throw new PacketFormatException("packet.option-length", Math.min(at + 1, end - 1), length);
            }
            options.add(option(kind, packet, at + 2, length - 2));
            at += length;
        }
        return options;
    }

    private static void padding(ByteBuffer packet, int from, int end, List<TcpOption> options) {
        for (int at = from; at < end && packet.get(at) == END; at++) {
            options.add(new EndOfOptions());
        }
    }

    /** An option of a known kind with a length that it cannot have is kept as unknown. */
    private static TcpOption option(int kind, ByteBuffer packet, int at, int length) {
        if (kind == MSS && length == 2) {
            return new MaximumSegmentSize(Short.toUnsignedInt(packet.getShort(at)));
        }
        if (kind == WINDOW_SCALE && length == 1) {
            return new WindowScale(packet.get(at) & 0xff);
        }
        if (kind == SACK_PERMITTED && length == 0) {
            return new SackPermitted();
        }
        if (kind == SACK && length > 0 && length % 8 == 0) {
            return new Sack(blocks(packet, at, length / 8));
        }
        if (kind == TIMESTAMPS && length == 8) {
            return new Timestamps(packet.getInt(at), packet.getInt(at + 4));
        }
        Payload octets = PacketReader.octets(packet, at, length);
        return kind == FAST_OPEN ? new FastOpen(octets) : new Unknown(kind, octets);
    }

    private static List<Block> blocks(ByteBuffer packet, int start, int count) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int at = start + 8 * i;
            blocks.add(new Block(new SequenceNumber(packet.getInt(at)), new SequenceNumber(packet.getInt(at + 4))));
        }
        return blocks;
    }
}
