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

    private static final int EXPERIMENT = 254;

    private final Comparison comparison;
    private final Negotiated negotiated = new Negotiated();
    private int localPort = Programs.SERVICE_PORT;
    private int remotePort = Programs.EPHEMERAL_PORT;
    private @Nullable SequenceNumber initial;
    /** The host's initial number: its numbers count from there, but for those of its SYN. */
    private int offset;
    /** Between the script's number of the host's SYN and the real one. */
    private int synOffset;
    /** The other end's initial number: its numbers count from there, but for those of a SYN. */
    private int remoteOffset;

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

    /** Whether the segment belongs to a socket that the script has left for another. */
    boolean isOfAnEarlierConnection(Segment segment) {
        return segment.from().port() != localPort && segment.from().port() >= Programs.EPHEMERAL_PORT;
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

    /** From now on the other end's numbers count from this, that of its SYN. */
    void countFrom(SequenceNumber irs) {
        remoteOffset = irs.bits();
    }

    /** The segment that arrives. */
    Segment arriving(Packet packet) {
        Long seq = packet.seq();
        boolean syn = packet.flags().syn();
        Long ack = packet.ack();
        Integer window = packet.window();
        List<TcpOption> options = packet.options();
        Segment segment = new Segment(
                remote(),
                local(),
                packet.flags(),
                SequenceNumber.of((seq == null ? 0 : seq) + (syn ? 0 : remoteOffset)),
                packet.flags().ack() ? SequenceNumber.of((ack == null ? 0 : ack) + (syn ? synOffset : offset)) : null,
                window == null ? DEFAULT_WINDOW : window,
                packet.urgentPointer(),
                options == null ? List.of() : options.stream().map(this::real).toList(),
                Payload.letters(packet.length()));
        negotiated.arrives(segment);
        return segment;
    }

    private static boolean isFastOpen(Payload octets) {
        return octets.length() >= 2 && octets.toBytes()[0] == (byte) 0xf9 && octets.toBytes()[1] == (byte) 0x89;
    }

    private static Sack shifted(Sack sack, int by) {
        return new Sack(sack.blocks().stream()
                .map(block -> new Block(block.left().plus(by), block.right().plus(by)))
                .toList());
    }

    private TcpOption real(TcpOption option) {
        return switch (option) {
            case Timestamps(int value, int echo) when echo != 0 -> new Timestamps(value, echo + clockOffset);
            case Sack sack -> shifted(sack, offset);
            case TcpOption.Unknown(int kind, Payload octets)
            when kind == EXPERIMENT && isFastOpen(octets) ->
                new TcpOption.FastOpen(octets.slice(2, octets.length() - 2));
            default -> option;
        };
    }

    /** Whether the segment that leaves is the expected one, its length left out. */
    boolean matches(Packet expected, Segment segment) {
        learn(expected, segment);
        Long seq = expected.seq();
        Long ack = expected.ack();
        int base = segment.flags().syn() ? synOffset : offset;
        int remoteBase = segment.flags().syn() ? 0 : remoteOffset;
        boolean numbers =
                seq == null || segment.seq().equals(SequenceNumber.of(seq + (expected.isAbsolute() ? 0 : base)));
        boolean acks = segment.ack() == null
                || SequenceNumber.of((ack == null ? 0 : ack) + remoteBase).equals(segment.ack());
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
                && (options == null || written(options, 0).equals(written(segment.options(), remoteOffset)));
    }

    /** The clock is the host's own business, so its value is not compared. */
    private static List<String> written(List<TcpOption> options, int remoteBase) {
        return options.stream()
                .map(option -> switch (option) {
                    case Timestamps(int _, int echo) -> "TS ecr " + Integer.toUnsignedString(echo);
                    case Sack sack -> shifted(sack, -remoteBase).text();
                    default -> option.text();
                })
                .toList();
    }

    /** A SYN with a number of its own begins a new connection, whose numbers count from the script's. */
    private void learn(Packet expected, Segment segment) {
        Long seq = expected.seq();
        if (segment.flags().syn() && expected.flags().syn() && !Objects.equals(initial, segment.seq())) {
            initial = segment.seq();
            offset = segment.seq().bits();
            synOffset = seq == null ? 0 : segment.seq().minus(seq).bits();
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
        boolean syn = segment.flags().syn();
        long seq = segment.seq().minus(syn ? synOffset : offset).value();
        SequenceNumber real = segment.ack();
        SequenceNumber ack = real == null ? null : real.minus(syn ? 0 : remoteOffset);
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
