package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;

/**
 * What a learner changed in a run, as its address says it: {@code lose client 3}, {@code delay client 3 by 3s}, {@code call
 * client send 5 at 61ms}, {@code inject 2s client > server [S] seq 90}. Each becomes a table at the end of the scenario's
 * text, so that the scenario's own reader judges it; a {@link Setting} is written into the text first.
 */
final class Edits {

    static final int MOST = 20;
    private static final int LONGEST = 200;

    private static final String HOST = "(?<host>[\\p{L}\\p{N}_.-]{1,63})";
    private static final String TIME = "\\d{1,9}(?:us|ms|s)";
    private static final Pattern FAULT = Pattern.compile(
            "(?<effect>lose|corrupt|delay|duplicate) " + HOST + " (?<place>\\d{1,4})(?: by (?<by>" + TIME + "))?");
    private static final Pattern CALL =
            Pattern.compile("call " + HOST + " (?<call>[a-z]{1,12})(?: (?<bytes>\\d{1,6}))? at (?<at>" + TIME + ")");
    private static final Pattern INJECT =
            Pattern.compile("inject (?<at>" + TIME + ") (?<segment>[\\p{L}\\p{N}_ .:>\\[\\]<,/-]{1,160})");
    private static final Pattern INJECT_WHENEVER = Pattern.compile("inject (?<at>.{0,40}?)(?:us|ms|s) .*\\[.*");

    private Edits() {}

    /** The scenario's text with these changes at its end. */
    static String append(String toml, List<String> edits) {
        if (edits.size() > MOST) {
            throw refused("edits.too-many", Map.of("most", Integer.toString(MOST)));
        }
        String set = toml;
        for (String played : edits.stream().flatMap(PlayedEnd::in).toList()) {
            set = PlayedEnd.into(set, played);
        }
        List<String> tables = new ArrayList<>();
        for (String edit : edits) {
            Optional<Setting> setting = Setting.of(edit);
            if (setting.isPresent()) {
                set = setting.get().into(set).orElseThrow(() -> unknown(edit));
            } else if (PlayedEnd.in(edit).findAny().isEmpty()) {
                tables.add(table(edit));
            }
        }
        return set + "\n" + String.join("", tables);
    }

    private static String table(String edit) {
        if (edit.length() <= LONGEST) {
            Matcher fault = FAULT.matcher(edit);
            if (fault.matches()) {
                return fault(fault);
            }
            Matcher call = CALL.matcher(edit);
            if (call.matches()) {
                return call(call);
            }
            Matcher inject = INJECT.matcher(edit);
            if (inject.matches()) {
                return "\n[[inject]]\nat = \"" + inject.group("at") + "\"\nsegment = \"" + inject.group("segment")
                        + "\"\n";
            }
            Matcher whenever = INJECT_WHENEVER.matcher(edit);
            if (whenever.matches() && !whenever.group("at").matches("\\d{1,9}")) {
                throw refused("edits.inject-time", Map.of("time", whenever.group("at")));
            }
        }
        throw unknown(edit);
    }

    private static RunRefused unknown(String edit) {
        return refused("edits.unknown", Map.of("edit", edit.substring(0, Math.min(edit.length(), 60))));
    }

    private static String fault(Matcher fault) {
        String by = fault.group("by");
        return "\n[[fault]]\nsegment = \"" + fault.group("host") + " " + fault.group("place") + "\"\neffect = \""
                + fault.group("effect") + "\"\n" + (by == null ? "" : "by = \"" + by + "\"\n");
    }

    private static String call(Matcher call) {
        String bytes = call.group("bytes");
        return "\n[[do]]\nat = \"" + call.group("at") + "\"\nhost = \"" + call.group("host") + "\"\ncall = \""
                + call.group("call") + "\"\n" + (bytes == null ? "" : "bytes = " + bytes + "\n");
    }

    private static RunRefused refused(String code, Map<String, String> arguments) {
        return new RunRefused(List.of(Finding.error(new Position("edit", 1, 1), code, arguments)));
    }
}
