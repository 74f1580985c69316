package org.syntofin.simulation.capture;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.TraceJson;
import tools.jackson.databind.json.JsonMapper;

/** A report as JSON: {@code {"connections": [TRACE, …], "notes": […]}}. */
public final class CaptureJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private CaptureJson() {}

    /** Ends without a line feed; {@code words} says a note in some language. */
    public static String write(CaptureReport report, Function<CaptureNote, String> words) {
        StringBuilder json = new StringBuilder("{\"connections\": [");
        boolean first = true;
        for (Trace trace : report.connections()) {
            json.append(first ? "\n" : ",\n").append(TraceJson.write(trace));
            first = false;
        }
        json.append("],\n \"notes\": [");
        first = true;
        for (CaptureNote note : report.notes()) {
            json.append(first ? "\n  " : ",\n  ").append(note(note, words.apply(note)));
            first = false;
        }
        return json.append("]}").toString();
    }

    private static String note(CaptureNote note, String text) {
        String connection = note.connection() == 0 ? "" : "\"connection\": " + note.connection() + ", ";
        Map<String, String> arguments = new TreeMap<>(note.arguments());
        return "{" + connection + "\"code\": " + MAPPER.writeValueAsString(note.code()) + ", \"arguments\": "
                + MAPPER.writeValueAsString(arguments) + ", \"text\": " + MAPPER.writeValueAsString(text) + "}";
    }
}
