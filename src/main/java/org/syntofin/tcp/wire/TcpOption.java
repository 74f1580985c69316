package org.syntofin.tcp.wire;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An option of the header, written as packetdrill writes it (RFC 9293, 3.2; 2018, 7323, 7413). */
public sealed interface TcpOption {

    /** How the option is written, as in {@code mss 1460}. */
    String text();

    /** Kind 0: nothing follows. */
    record EndOfOptions() implements TcpOption {
        @Override
        public String text() {
            return "eol";
        }
    }

    /** Kind 1: padding. */
    record NoOperation() implements TcpOption {
        @Override
        public String text() {
            return "nop";
        }
    }

    /** Kind 2: the largest segment that the sender of the option will take (RFC 9293, 3.7.1). */
    record MaximumSegmentSize(int octets) implements TcpOption {
        public MaximumSegmentSize {
            if (octets < 0 || octets > 0xffff) {
                throw new IllegalArgumentException("mss " + octets);
            }
        }

        @Override
        public String text() {
            return "mss " + octets;
        }
    }

    /** Kind 3: how far the window field is to be shifted (RFC 7323, 2). */
    record WindowScale(int shift) implements TcpOption {
        public WindowScale {
            if (shift < 0 || shift > 0xff) {
                throw new IllegalArgumentException("wscale " + shift);
            }
        }

        @Override
        public String text() {
            return "wscale " + shift;
        }
    }

    /** Kind 4: selective acknowledgments may be sent (RFC 2018, 2). */
    record SackPermitted() implements TcpOption {
        @Override
        public String text() {
            return "sackOK";
        }
    }

    /** Kind 5: blocks that have arrived out of order (RFC 2018, 3). */
    record Sack(List<Block> blocks) implements TcpOption {
        public Sack {
            blocks = List.copyOf(blocks);
        }

        @Override
        public String text() {
            return blocks.stream()
                    .map(block -> " " + block.left() + ":" + block.right())
                    .collect(Collectors.joining("", "sack", ""));
        }
    }

    /** One block of {@link Sack}: the first number in it and the first after it. */
    record Block(SequenceNumber left, SequenceNumber right) {}

    /** Kind 8: the sender's clock and the echo of the other's, each 32 unsigned bits (RFC 7323, 3). */
    record Timestamps(int value, int echo) implements TcpOption {
        @Override
        public String text() {
            return "TS val " + Integer.toUnsignedString(value) + " ecr " + Integer.toUnsignedString(echo);
        }
    }

    /** Kind 34: a Fast Open cookie, or the request for one where it is empty (RFC 7413, 4.1.1). */
    record FastOpen(Payload cookie) implements TcpOption {
        @Override
        public String text() {
            return cookie.isEmpty() ? "FO" : "FO " + HexFormat.of().formatHex(cookie.toBytes());
        }
    }

    /** Any other kind: its octets after kind and length. */
    record Unknown(int kind, Payload octets) implements TcpOption {
        @Override
        public String text() {
            String hex = HexFormat.of().formatHex(octets.toBytes());
            return String.format(Locale.ROOT, "kind %d%s", kind, hex.isEmpty() ? "" : " " + hex);
        }
    }
}
