package org.syntofin.authoring.ui.run;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item of a run for those who do not read packetdrill's letters. */
public final class ItemWords {

    private static final Pattern SEGMENT = Pattern.compile("(\\S+) > (\\S+) \\[(\\S*)\\](.*)");
    private static final Map<Integer, String> FLAGS = Map.of(
            (int) 'S', "SYN", (int) 'F', "FIN", (int) 'R', "RST", (int) 'P', "PSH", (int) '.', "ACK", (int) 'U', "URG",
            (int) 'E', "ECE", (int) 'W', "CWR");

    private ItemWords() {}

    public static String of(String item, String lostWord) {
        Matcher segment = SEGMENT.matcher(item);
        if (!segment.matches()) {
            return item.replace(" enters ", " → ");
        }
        String flags = segment.group(3)
                .chars()
                .mapToObj(letter -> FLAGS.getOrDefault(letter, "?"))
                .filter(flag -> !flag.equals("PSH"))
                .reduce((first, second) -> first + "," + second)
                .orElse("");
        boolean lost = segment.group(4).endsWith(" lost");
        String numbers = segment.group(4).replace(" lost", "").strip().replaceAll("(seq|ack|len) (\\d+)", "$1=$2");
        return segment.group(1) + " → " + segment.group(2) + "  " + flags + "  " + numbers
                + (lost ? " · " + lostWord : "");
    }
}
