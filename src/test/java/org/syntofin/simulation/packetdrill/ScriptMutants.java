package org.syntofin.simulation.packetdrill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Copies of a script that expect something else, which must fail if the player looks at what it plays. */
final class ScriptMutants {

    private static final Pattern LEAVES =
            Pattern.compile("(?m)^(\\S+ > )(\\S+) (\\d+):(\\d+)\\((\\d+)\\)(?: ack (\\d+))?");

    private ScriptMutants() {}

    /** For every segment that must leave: another flag, number, length and acknowledgment, one at a time. */
    static List<String> of(String text) {
        List<String> mutants = new ArrayList<>();
        Matcher leaves = LEAVES.matcher(text);
        while (leaves.find()) {
            String flags = leaves.group(2);
            long seq = Long.parseLong(leaves.group(3));
            String otherFlags = flags.contains("R") ? flags.replace("R", "S") : "R" + flags;
            String ack = leaves.group(6) == null ? "" : " ack " + leaves.group(6);
            mutants.add(with(text, leaves, otherFlags + numbers(seq, 0) + ack));
            int otherLength = leaves.group(5).equals("1") ? 2 : 1;
            mutants.add(with(text, leaves, flags + numbers(seq, otherLength) + ack));
            if (!flags.startsWith("S")) {
                // A SYN's own number is what the script's numbers count from, so that one is free.
                mutants.add(with(text, leaves, flags + numbers(seq + 1, 0) + ack));
            }
            if (!ack.isEmpty()) {
                mutants.add(
                        with(text, leaves, flags + numbers(seq, 0) + " ack " + (Long.parseLong(leaves.group(6)) + 1)));
            }
        }
        return mutants;
    }

    private static String numbers(long seq, int length) {
        return " " + seq + ":" + (seq + length) + "(" + length + ")";
    }

    private static String with(String text, Matcher place, String changed) {
        return text.substring(0, place.start()) + place.group(1) + changed + text.substring(place.end());
    }
}
