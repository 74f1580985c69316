package org.syntofin.simulation.packetdrill;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.packetdrill.EventTime.Base;
import org.syntofin.simulation.packetdrill.EventTime.Span;
import org.syntofin.tcp.wire.Payload;

/** Reads the text of a script. */
public final class ScriptParser {

    private static final String COOKIE = "TFO_COOKIE";
    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int MOST_EVENTS = 20_000;

    private final String file;
    private final Map<String, String> symbols;
    private final ScriptScanner scanner;
    private final Map<String, String> options = new HashMap<>();
    private final List<ScriptEvent> events = new ArrayList<>();

    private ScriptParser(String file, String text, Map<String, String> symbols) {
        this.file = file;
        this.symbols = symbols;
        this.scanner = new ScriptScanner(file, text);
    }

    /**
     * Reads a script.
     *
     * @param file its name, for positions
     * @param symbols the names that {@code #ifdef} finds defined, with the values that stand for them in options
     * @throws ScriptException where the text is no script
     */
    public static Script parse(String file, String text, Map<String, String> symbols) {
        if (text.length() > MOST_CHARACTERS) {
            throw new ScriptException(
                    Position.ofFile(file), "packetdrill.too-long", Map.of("limit", "" + MOST_CHARACTERS));
        }
        return new ScriptParser(file, Conditions.apply(file, text, symbols.keySet()), symbols).parse();
    }

    private Script parse() {
        while (!scanner.atEnd()) {
            if (scanner.nextIs("--")) {
                option();
            } else {
                event();
            }
        }
        return new Script(file, options, events);
    }

    private void option() {
        String token = scanner.token();
        int equals = token.indexOf('=');
        String name = token.substring(2, equals < 0 ? token.length() : equals);
        options.put(name, equals < 0 ? "" : token.substring(equals + 1));
    }

    private void event() {
        if (events.size() >= MOST_EVENTS) {
            throw scanner.error("packetdrill.too-long", Map.of("limit", "" + MOST_EVENTS));
        }
        int line = scanner.position().line();
        boolean isTimed = !scanner.nextIs("`") && !scanner.nextIs("%{");
        EventTime time = isTimed ? time() : EventTime.AT_ONCE;
        events.add(new ScriptEvent(line, time, action()));
    }

    private EventTime time() {
        if (scanner.take("*")) {
            return new EventTime(Base.ANY, 0, Span.NONE, 0);
        }
        Base base = scanner.take("+") ? Base.RELATIVE : Base.ABSOLUTE;
        long micros = scanner.micros();
        Span span = scanner.take("~") ? Span.RANGE : scanner.take("...") ? Span.BLOCKING : Span.NONE;
        long end = micros;
        if (span != Span.NONE) {
            scanner.take("+");
            end = scanner.micros();
        }
        if (end < micros) {
            throw scanner.error("packetdrill.time-backwards", Map.of());
        }
        return new EventTime(base, micros, span, end);
    }

    /** The name that stands for the host's Fast Open cookie is known without being defined. */
    private Map<String, String> symbolsWithCookie() {
        if (symbols.containsKey(COOKIE) || !scanner.restOfLine().contains(COOKIE)) {
            return symbols;
        }
        Map<String, String> all = new HashMap<>(symbols);
        Payload cookie = new FastOpenSettings(options, true).cookies().cookie("client", "server", 0);
        all.put(COOKIE, HexFormat.of().formatHex(cookie.toBytes()));
        return all;
    }

    private Action action() {
        return switch (scanner.peek()) {
            case '<', '>' -> new PacketParser(scanner, symbolsWithCookie()).packet();
            case '`' -> new Action.Command(scanner.between("`", "`"));
            case '%' -> new Action.Code(scanner.between("%{", "}%").strip());
            default -> new CallParser(scanner).call();
        };
    }

    /** Leaves out what {@code #ifdef} excludes, and keeps the lines' numbers. */
    private static final class Conditions {

        private static final Set<String> WORDS = Set.of("#ifdef", "#ifndef", "#else", "#endif");

        private final Deque<Boolean> open = new ArrayDeque<>();
        private final Set<String> defined;
        private final String file;

        private Conditions(String file, Set<String> defined) {
            this.file = file;
            this.defined = defined;
        }

        static String apply(String file, String text, Set<String> defined) {
            Conditions conditions = new Conditions(file, defined);
            StringBuilder kept = new StringBuilder(text.length());
            int number = 0;
            for (String line : text.split("\n", -1)) {
                number++;
                kept.append(number == 1 ? "" : "\n");
                String[] words = line.strip().split("\\s+", 3);
                if (WORDS.contains(words[0])) {
                    conditions.line(words, number);
                } else if (!conditions.open.contains(false) && !words[0].startsWith("#")) {
                    kept.append(line);
                }
            }
            if (!conditions.open.isEmpty()) {
                throw new ScriptException(
                        new Position(file, number, 1), "packetdrill.unclosed", Map.of("expected", "#endif"));
            }
            return kept.toString();
        }

        private void line(String[] words, int number) {
            boolean opens = words[0].startsWith("#if");
            if (opens ? words.length < 2 : open.isEmpty()) {
                throw new ScriptException(
                        new Position(file, number, 1), "packetdrill.condition", Map.of("found", words[0]));
            }
            switch (words[0]) {
                case "#ifdef" -> open.push(defined.contains(words[1]));
                case "#ifndef" -> open.push(!defined.contains(words[1]));
                case "#else" -> open.push(!open.pop());
                default -> open.pop();
            }
        }
    }
}
