package org.syntofin.simulation;

import java.util.HexFormat;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;

/** The segment of a {@code send} step as JSON. */
final class SegmentJson {

    private SegmentJson() {}

    static void write(StringBuilder json, Step.Send send) {
        Segment segment = send.segment();
        json.append("{\"id\": ").append(send.id()).append(", \"from\": ");
        TraceJson.quote(json, segment.from().host());
        json.append(", \"to\": ");
        TraceJson.quote(json, segment.to().host());
        json.append(", \"flags\": ");
        TraceJson.quote(json, segment.flags().letters());
        SequenceNumber ack = segment.ack();
        json.append(", \"seq\": ")
                .append(segment.seq().value())
                .append(", \"ack\": ")
                .append(ack == null ? "null" : ack.toString())
                .append(", \"len\": ")
                .append(segment.payload().length())
                .append(", \"win\": ")
                .append(segment.window())
                .append(", \"options\": {");
        boolean first = true;
        for (TcpOption option : segment.options()) {
            first &= !option(json, first, option);
        }
        json.append('}');
        if (segment.from().port() != 0 || segment.to().port() != 0) {
            json.append(", \"ports\": [")
                    .append(segment.from().port())
                    .append(", ")
                    .append(segment.to().port())
                    .append(']');
        }
        if (segment.flags().has(Flags.URG)) {
            json.append(", \"urg\": ").append(segment.urgentPointer());
        }
        json.append(send.retransmission() ? ", \"retransmission\": true" : "");
        json.append(send.injected() ? ", \"injected\": true}" : "}");
    }

    /** Whether something was written: padding is not shown. */
    private static boolean option(StringBuilder json, boolean first, TcpOption option) {
        String comma = first ? "" : ", ";
        switch (option) {
            case TcpOption.NoOperation nop -> {
                return false;
            }
            case TcpOption.EndOfOptions end -> {
                return false;
            }
            case TcpOption.MaximumSegmentSize(int octets) ->
                json.append(comma).append("\"mss\": ").append(octets);
            case TcpOption.WindowScale(int shift) ->
                json.append(comma).append("\"wscale\": ").append(shift);
            case TcpOption.SackPermitted permitted -> json.append(comma).append("\"sackOK\": true");
            case TcpOption.Sack sack -> blocks(json.append(comma).append("\"sack\": ["), sack);
            case TcpOption.Timestamps(int value, int echo) ->
                json.append(comma)
                        .append("\"ts\": {\"val\": ")
                        .append(Integer.toUnsignedString(value))
                        .append(", \"ecr\": ")
                        .append(Integer.toUnsignedString(echo))
                        .append('}');
            case TcpOption.FastOpen open ->
                json.append(comma)
                        .append("\"fo\": \"")
                        .append(HexFormat.of().formatHex(open.cookie().toBytes()))
                        .append('"');
            case TcpOption.Unknown unknown ->
                json.append(comma)
                        .append("\"kind")
                        .append(unknown.kind())
                        .append("\": \"")
                        .append(HexFormat.of().formatHex(unknown.octets().toBytes()))
                        .append('"');
        }
        return true;
    }

    private static void blocks(StringBuilder json, TcpOption.Sack sack) {
        for (int i = 0; i < sack.blocks().size(); i++) {
            TcpOption.Block block = sack.blocks().get(i);
            json.append(i == 0 ? "" : ", ")
                    .append('[')
                    .append(block.left())
                    .append(", ")
                    .append(block.right())
                    .append(']');
        }
        json.append(']');
    }
}
