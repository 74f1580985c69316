package org.syntofin.simulation.packetdrill;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SegmentText;
import org.syntofin.tcp.wire.TcpOption;

/** Reads what stands between {@code <} and {@code >}: our own grammar, and what only scripts write. */
final class OptionsParser {

    private static final Pattern COOKIE = Pattern.compile("(FO|FOEXP)(?: ((?:[0-9a-fA-F]{2}){1,38}))?");
    private static final Pattern SYMBOL = Pattern.compile("(?:mss|FO|FOEXP) ([A-Z][A-Z_0-9]*)");
    private static final String EXPERIMENT = "f989";

    private final Map<String, String> symbols;

    OptionsParser(Map<String, String> symbols) {
        this.symbols = symbols;
    }

    /** What in the text is none of ours: an option that we have not, or a name that nobody defined. */
    Optional<String> foreign(String written) {
        if (written.contains("md5")) {
            return Optional.of("md5");
        }
        if (written.contains("ECN")) {
            return Optional.of("AccECN");
        }
        Matcher symbol = SYMBOL.matcher(written);
        while (symbol.find()) {
            if (!symbols.containsKey(symbol.group(1)) && !isHexadecimal(symbol.group(1))) {
                return Optional.of("--define " + symbol.group(1) + "=…");
            }
        }
        return Optional.empty();
    }

    List<TcpOption> options(String written) {
        List<TcpOption> options = new ArrayList<>();
        for (String one : written.split(",", -1)) {
            String text = defined(one.strip().replaceAll("\\s+", " "));
            Matcher cookie = COOKIE.matcher(text);
            if (cookie.matches()) {
                options.add(fastOpen(cookie.group(1), cookie.group(2)));
            } else {
                @Nullable
                List<TcpOption> read =
                        SegmentText.parsePattern("a > b <" + text + ">").options();
                options.addAll(read == null ? List.of() : read);
            }
        }
        return options;
    }

    private static TcpOption fastOpen(String name, @Nullable String hexadecimal) {
        String cookie = hexadecimal == null ? "" : hexadecimal;
        return name.equals("FO")
                ? new TcpOption.FastOpen(octets(cookie))
                : new TcpOption.Unknown(254, octets(EXPERIMENT + cookie));
    }

    private static Payload octets(String hexadecimal) {
        return Payload.of(HexFormat.of().parseHex(hexadecimal));
    }

    private String defined(String option) {
        int space = option.lastIndexOf(' ');
        String value = symbols.get(option.substring(space + 1));
        return value == null ? option : option.substring(0, space + 1) + value;
    }

    private static boolean isHexadecimal(String text) {
        return text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }
}
