package org.syntofin.authoring.ui.run;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An item of a run for those who do not read packetdrill's letters, its ends called as ladders call them. */
public final class ItemWords {

    private static final Pattern SEGMENT = Pattern.compile("(\\S+) > (\\S+) \\[(\\S*)\\](.*)");
    /** The ends whose names are words of every language. */
    private static final Set<String> NAMED = Set.of("client", "server", "attacker");

    private static final Pattern STEP = Pattern.compile("(\\S+)( .*)");
    private static final Map<Integer, String> FLAGS = Map.of(
            (int) 'S', "SYN", (int) 'F', "FIN", (int) 'R', "RST", (int) 'P', "PSH", (int) '.', "ACK", (int) 'U', "URG",
            (int) 'E', "ECE", (int) 'W', "CWR");

    private ItemWords() {}

    /** @param words the reader's words by their key */
    public static String of(String item, UnaryOperator<String> words) {
        Matcher segment = SEGMENT.matcher(item);
        if (!segment.matches()) {
            Matcher step = STEP.matcher(item);
            return step.matches() ? host(step.group(1), words) + step.group(2).replace(" enters ", " → ") : item;
        }
        String flags = segment.group(3)
                .chars()
                .mapToObj(letter -> FLAGS.getOrDefault(letter, "?"))
                .filter(flag -> !flag.equals("PSH"))
                .reduce((first, second) -> first + "," + second)
                .orElse("");
        boolean lost = segment.group(4).endsWith(" lost");
        String numbers = segment.group(4).replace(" lost", "").strip().replaceAll("(seq|ack|len) (\\d+)", "$1=$2");
        return host(segment.group(1), words) + " → " + host(segment.group(2), words) + "  " + flags + "  " + numbers
                + (lost ? " · " + words.apply("authoring.question.lost") : "");
    }

    /** The name of an end as ladders show it. */
    public static String host(String name, UnaryOperator<String> words) {
        return NAMED.contains(name) ? words.apply("lab.ladder.host." + name) : name;
    }
}
