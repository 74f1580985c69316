package org.syntofin.tcp.wire;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

/** Reads the options of a written segment: {@code mss 1460,sackOK,TS val 1 ecr 0,nop,wscale 7}. */
final class OptionParser {

    private static final Pattern MSS = Pattern.compile("mss (\\d{1,5})");
    private static final Pattern SCALE = Pattern.compile("wscale (\\d{1,3})");
    private static final Pattern STAMPS = Pattern.compile("TS val (\\d{1,10}) ecr (\\d{1,10})");
    private static final Pattern SACK = Pattern.compile("sack((?: \\d{1,10}:\\d{1,10}){1,4})");
    private static final Pattern FAST_OPEN = Pattern.compile("FO(?: ((?:[0-9a-f]{2}){1,16}))?");
    private static final Pattern UNKNOWN = Pattern.compile("kind (\\d{1,3})(?: ((?:[0-9a-f]{2}){1,38}))?");

    private final String text;
    private final int start;

    OptionParser(String text, int start) {
        this.text = text;
        this.start = start;
    }

    List<TcpOption> options() {
        List<TcpOption> options = new ArrayList<>();
        if (text.isBlank()) {
            return options;
        }
        int place = 0;
        while (place <= text.length()) {
            int comma = text.indexOf(',', place);
            int end = comma < 0 ? text.length() : comma;
            String one = text.substring(place, end).strip();
            try {
                options.add(option(one));
            } catch (IllegalArgumentException unreadable) {
                throw new SegmentSyntaxException(start + place, "segment.option", Map.of("found", one));
            }
            place = end + 1;
        }
        return options;
    }

    private static TcpOption option(String one) {
        return switch (one) {
            case "nop" -> new NoOperation();
            case "eol" -> new EndOfOptions();
            case "sackOK" -> new SackPermitted();
            default -> withValue(one);
        };
    }

    private static TcpOption withValue(String one) {
        Matcher found = MSS.matcher(one);
        if (found.matches()) {
            return new MaximumSegmentSize(Integer.parseInt(found.group(1)));
        }
        found = SCALE.matcher(one);
        if (found.matches()) {
            return new WindowScale(Integer.parseInt(found.group(1)));
        }
        found = STAMPS.matcher(one);
        if (found.matches()) {
            return new Timestamps(Integer.parseUnsignedInt(found.group(1)), Integer.parseUnsignedInt(found.group(2)));
        }
        found = SACK.matcher(one);
        if (found.matches()) {
            return new Sack(blocks(found.group(1)));
        }
        found = FAST_OPEN.matcher(one);
        if (found.matches()) {
            return new FastOpen(octets(found.group(1)));
        }
        found = UNKNOWN.matcher(one);
        if (found.matches() && Integer.parseInt(found.group(1)) <= 0xff) {
            return new Unknown(Integer.parseInt(found.group(1)), octets(found.group(2)));
        }
        throw new IllegalArgumentException(one);
    }

    private static List<Block> blocks(String written) {
        List<Block> blocks = new ArrayList<>();
        for (String block : written.strip().split(" ", -1)) {
            int colon = block.indexOf(':');
            blocks.add(new Block(
                    SequenceNumber.of(Long.parseLong(block.substring(0, colon))),
                    SequenceNumber.of(Long.parseLong(block.substring(colon + 1)))));
        }
        return blocks;
    }

    private static Payload octets(@org.jspecify.annotations.Nullable String hex) {
        return hex == null ? Payload.EMPTY : Payload.of(HexFormat.of().parseHex(hex));
    }
}
