package org.syntofin.simulation.packetdrill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.packetdrill.Action.Direction;
import org.syntofin.simulation.packetdrill.Action.Packet;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.SegmentSyntaxException;
import org.syntofin.tcp.wire.TcpOption;

/** Reads a packet: {@code < S. 0:0(0) ack 1 win 1000 <mss 1460>}. */
final class PacketParser {

    private static final Set<String> FOREIGN = Set.of("udp", "gre", "GREv0", "mpls", "ipv4", "ipv6", "encap", "sctp");
    private static final long LARGEST = 0xffff_ffffL;
    private static final int LARGEST_MTU = 0xffff;

    private final ScriptScanner scanner;
    private final Map<String, String> symbols;

    PacketParser(ScriptScanner scanner, Map<String, String> symbols) {
        this.scanner = scanner;
        this.symbols = symbols;
    }

    Action packet() {
        Direction direction = scanner.take("<") ? Direction.ARRIVES : Direction.LEAVES;
        if (direction == Direction.LEAVES) {
            scanner.expect(">");
        }
        passOverIpFields();
        if (scanner.takeWord("icmp")) {
            return icmp(direction);
        }
        for (String foreign : FOREIGN) {
            if (scanner.takeWord(foreign)) {
                scanner.line();
                return new Action.Foreign(foreign);
            }
        }
        return tcp(direction);
    }

    /** {@code (ttl 64)}, {@code [ect0]}: fields of the IP header, which are none of TCP's concern. */
    private void passOverIpFields() {
        while (scanner.peek() == '(' || scanner.peek() == '[') {
            boolean round = scanner.peek() == '(';
            scanner.between(round ? "(" : "[", round ? ")" : "]");
        }
    }

    private Action tcp(Direction direction) {
        Flags flags = flags(scanner.token());
        @Nullable Long seq = null;
        long end = 0;
        if (!scanner.take("...")) {
            seq = sequenceNumber();
            scanner.expect(":");
            end = sequenceNumber();
        }
        scanner.expect("(");
        long length = scanner.number();
        scanner.expect(")");
        if (length < 0 || length > 0xffff || (seq != null && ((seq + length) & LARGEST) != end)) {
            throw scanner.error("packetdrill.length", Map.of("length", Long.toString(length)));
        }
        boolean absolute = scanner.take("!");
        @Nullable Long ack = scanner.takeWord("ack") ? (Long) sequenceNumber() : null;
        @Nullable Integer window = scanner.takeWord("win") ? (Integer) sixteenBits() : null;
        int urgent = scanner.takeWord("urg") ? sixteenBits() : 0;
        @Nullable List<TcpOption> options = List.of();
        if (scanner.take("<")) {
            String written = scanner.between("", ">").strip();
            Optional<String> strange = new OptionsParser(symbols).foreign(written);
            if (strange.isPresent()) {
                return foreign(strange.get());
            }
            options = written.equals("...") ? null : options(written);
        }
        @Nullable UdpPorts tunnel = null;
        if (scanner.take("/")) {
            tunnel = tunnel(direction);
            if (tunnel == null) {
                return foreign(scanner.word());
            }
        }
        return new Packet(direction, flags, seq, (int) length, absolute, ack, window, urgent, options, tunnel);
    }

    /** {@code udp(9811 > 1)}: TCP within UDP; null where it is something else. */
    private @Nullable UdpPorts tunnel(Direction direction) {
        if (!scanner.takeWord("udp")) {
            return null;
        }
        scanner.expect("(");
        int from = sixteenBits();
        scanner.expect(">");
        int to = sixteenBits();
        scanner.expect(")");
        return direction == Direction.ARRIVES ? new UdpPorts(from, to) : new UdpPorts(to, from);
    }

    private Action foreign(String what) {
        scanner.line();
        return new Action.Foreign(what);
    }

    private Flags flags(String letters) {
        try {
            return letters.equals("-") ? Flags.NONE : Flags.parse(letters);
        } catch (IllegalArgumentException unknown) {
            throw scanner.error("packetdrill.flags", Map.of("found", letters));
        }
    }

    private long sequenceNumber() {
        long number = scanner.number();
        if (number < -LARGEST || number > LARGEST) {
            throw scanner.error("packetdrill.number", Map.of("found", Long.toString(number)));
        }
        return number & LARGEST;
    }

    private int sixteenBits() {
        long number = scanner.number();
        if (number < 0 || number > 0xffff) {
            throw scanner.error("packetdrill.number", Map.of("found", Long.toString(number)));
        }
        return (int) number;
    }

    private List<TcpOption> options(String written) {
        try {
            return new OptionsParser(symbols).options(written);
        } catch (SegmentSyntaxException unknown) {
            throw scanner.error("packetdrill.option", Map.of("found", written));
        }
    }

    private Action icmp(Direction direction) {
        String type = scanner.word();
        String code = scanner.peek() == '[' || scanner.nextIs("mtu") ? "" : scanner.word();
        @Nullable Long seq = null;
        @Nullable UdpPorts tunnel = null;
        int mtu = scanner.takeWord("mtu") ? Math.clamp(scanner.number(), 0, LARGEST_MTU) : 0;
        if (scanner.take("[")) {
            seq = sequenceNumber();
            scanner.expect(":");
            sequenceNumber();
            scanner.expect("(");
            scanner.number();
            scanner.expect(")");
            if (scanner.take("/")) {
                // The segment that the message is about left the host.
                tunnel = tunnel(Direction.LEAVES);
                if (tunnel == null) {
                    return foreign(scanner.word());
                }
            }
            scanner.expect("]");
        }
        return new Action.Icmp(direction, type, code, seq, mtu, tunnel);
    }
}
