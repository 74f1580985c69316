package org.syntofin.simulation.packetdrill;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.packetdrill.Action.Packet;
import org.syntofin.tcp.connection.Tcb;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SegmentText;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.Block;
import org.syntofin.tcp.wire.TcpOption.Sack;
import org.syntofin.tcp.wire.TcpOption.Timestamps;

/**
 * Stands between the script's numbers and the engine's: the host's own numbers are relative to its initial one, which
 * the script writes as it likes; the other end's are what the script says.
 */
final class SegmentJudge {

    static final String PEER = "peer";
    private static final String HOST = "host";
    private static final int DEFAULT_WINDOW = 0xffff;

    private final Comparison comparison;
    private final Negotiated negotiated = new Negotiated();
    private int localPort = Programs.SERVICE_PORT;
    private int remotePort = Programs.EPHEMERAL_PORT;
    private @Nullable SequenceNumber initial;
    private int offset;
    private int clockOffset;
    private boolean clockKnown;

    SegmentJudge(Comparison comparison) {
        this.comparison = comparison;
    }

    /** From now on the script's packets are between these ports. */
    void talk(int newLocalPort, int newRemotePort) {
        localPort = newLocalPort;
        remotePort = newRemotePort;
    }

    Endpoint local() {
        return new Endpoint(HOST, localPort);
    }

    Endpoint remote() {
        return new Endpoint(PEER, remotePort);
    }

    /** What both ends' SYNs agreed on, as the bits of Linux's {@code tcpi_options}. */
    int negotiated() {
        return negotiated.bits();
    }

    /** Whether the host has sent this number of the script's and waits for its acknowledgment. */
    boolean isInFlight(Tcb tcb, long seq) {
        return SequenceNumber.of(seq + offset)
                .isWithin(tcb.sndUna(), tcb.sndNxt().distanceFrom(tcb.sndUna()));
    }

    /** The segment that arrives. */
    Segment arriving(Packet packet) {
        Long seq = packet.seq();
        Long ack = packet.ack();
        Integer window = packet.window();
        List<TcpOption> options = packet.options();
        Segment segment = new Segment(
                remote(),
                local(),
                packet.flags(),
                SequenceNumber.of(seq == null ? 0 : seq),
                packet.flags().ack() ? SequenceNumber.of((ack == null ? 0 : ack) + offset) : null,
                window == null ? DEFAULT_WINDOW : window,
                packet.urgentPointer(),
                options == null ? List.of() : options.stream().map(this::real).toList(),
                Payload.letters(packet.length()));
        negotiated.arrives(segment);
        return segment;
    }

    private TcpOption real(TcpOption option) {
        return switch (option) {
            case Timestamps(int value, int echo) when echo != 0 -> new Timestamps(value, echo + clockOffset);
            case Sack sack ->
                new Sack(sack.blocks().stream()
                        .map(block -> new Block(
                                block.left().plus(offset), block.right().plus(offset)))
                        .toList());
            default -> option;
        };
    }

    /** Whether the segment that leaves is the expected one, its length left out. */
    boolean matches(Packet expected, Segment segment) {
        learn(expected, segment);
        Long seq = expected.seq();
        Long ack = expected.ack();
        boolean numbers =
                seq == null || segment.seq().equals(SequenceNumber.of(seq + (expected.isAbsolute() ? 0 : offset)));
        boolean acks = segment.ack() == null
                || SequenceNumber.of(ack == null ? 0 : ack).equals(segment.ack());
        return numbers && acks && flags(segment.flags()).equals(flags(expected.flags())) && details(expected, segment);
    }

    Flags flags(Flags flags) {
        return comparison == Comparison.FULL ? flags : flags.without(Flags.PSH);
    }

    private boolean details(Packet expected, Segment segment) {
        if (comparison != Comparison.FULL) {
            return true;
        }
        Integer window = expected.window();
        List<TcpOption> options = expected.options();
        return (window == null || window == segment.window())
                && (options == null || written(options).equals(written(segment.options())));
    }

    /** The clock is the host's own business, so its value is not compared. */
    private static List<String> written(List<TcpOption> options) {
        return options.stream()
                .map(option -> option instanceof Timestamps(int _, int echo)
                        ? "TS ecr " + Integer.toUnsignedString(echo)
                        : option.text())
                .toList();
    }

    /** A SYN with a number of its own begins a new connection, whose numbers count from the script's. */
    private void learn(Packet expected, Segment segment) {
        Long seq = expected.seq();
        if (segment.flags().syn() && expected.flags().syn() && !Objects.equals(initial, segment.seq())) {
            initial = segment.seq();
            offset = seq == null ? 0 : segment.seq().minus(seq).bits();
            clockKnown = false;
        }
        negotiated.leaves(segment);
        if (!clockKnown && expected.options() != null) {
            learnClock(expected.options(), segment);
        }
    }

    private void learnClock(List<TcpOption> expected, Segment segment) {
        for (TcpOption option : expected) {
            if (option instanceof Timestamps(int value, int _)) {
                segment.option(Timestamps.class).ifPresent(real -> {
                    clockOffset = real.value() - value;
                    clockKnown = true;
                });
            }
        }
    }

    /** A segment in the script's notation and numbers. */
    String write(Segment segment) {
        long seq = segment.seq().minus(offset).value();
        SequenceNumber ack = segment.ack();
        int length = segment.payload().length();
        String letters = segment.flags().letters();
        String text = "> " + (letters.isEmpty() ? "-" : letters) + " " + seq + ":" + ((seq + length) & 0xffff_ffffL)
                + "(" + length + ")" + (ack == null ? "" : " ack " + ack);
        return comparison == Comparison.FULL
                ? text + " win " + segment.window() + " <" + SegmentText.optionsText(segment.options()) + ">"
                : text;
    }

    String write(Packet packet) {
        String letters = packet.flags().letters();
        Long seq = packet.seq();
        String numbers = seq == null ? "..." : seq + ":" + ((seq + packet.length()) & 0xffff_ffffL);
        String text = "> " + (letters.isEmpty() ? "-" : letters) + " " + numbers + "(" + packet.length() + ")"
                + (packet.isAbsolute() ? "!" : "") + (packet.ack() == null ? "" : " ack " + packet.ack());
        if (comparison != Comparison.FULL) {
            return text;
        }
        List<TcpOption> options = packet.options();
        return text + (packet.window() == null ? "" : " win " + packet.window()) + " <"
                + (options == null ? "..." : SegmentText.optionsText(options)) + ">";
    }
}
