package org.syntofin.simulation;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Check;

/** A trace as JSON, one step a line. The form is part of what lessons and other tools rely on. */
public final class TraceJson {

    private TraceJson() {}

    /** Ends without a line feed. */
    public static String write(Trace trace) {
        StringBuilder json = new StringBuilder(trace.steps().size() * 160 + 200);
        json.append("{\"scenario\": ");
        quote(json, trace.scenario());
        json.append(", \"engine\": ");
        quote(json, trace.engine());
        json.append(", \"seed\": ").append(trace.seed()).append(", \"hosts\": [");
        for (int i = 0; i < trace.hosts().size(); i++) {
            json.append(i == 0 ? "" : ", ");
            quote(json, trace.hosts().get(i));
        }
        json.append(']');
        String world = trace.world();
        if (world != null) {
            json.append(", \"world\": ");
            quote(json, world);
        }
        json.append(", \"outcome\": ");
        quote(json, trace.outcome().text());
        json.append(", \"ended\": ").append(trace.ended()).append(",\n \"steps\": [");
        boolean first = true;
        for (Step step : trace.steps()) {
            json.append(first ? "\n  " : ",\n  ");
            step(json, step);
            first = false;
        }
        return json.append("]}").toString();
    }

    private static void step(StringBuilder json, Step step) {
        json.append("{\"n\": ").append(step.n()).append(", \"at\": ").append(step.at());
        text(json, "host", step.host());
        if (step.socket() > 1) {
            json.append(", \"socket\": ").append(step.socket());
        }
        if (step.connection() > 1) {
            json.append(", \"connection\": ").append(step.connection());
        }
        text(json, "kind", step.event().kind());
        switch (step.event()) {
            case Step.Call(String call, int bytes) -> {
                text(json, "call", call);
                bytes(json, bytes);
            }
            case Step.StateChange change -> {
                text(json, "from", change.from().rfcName());
                text(json, "to", change.to().rfcName());
            }
            case Step.Send send -> SegmentJson.write(json.append(", \"segment\": "), send);
            case Step.Receive(int id) -> id(json, id);
            case Step.Lose(int id) -> id(json, id);
            case Step.Discard(int id) -> id(json, id);
            case Step.Timer timer -> {
                text(json, "timer", timer.timer());
                text(json, "action", timer.action().text());
                json.append(", \"due\": ").append(timer.due());
            }
            case Step.Signal(String signal, int bytes) -> {
                text(json, "signal", signal);
                bytes(json, bytes);
            }
        }
        if (step.rule() != null) {
            text(json, "rule", step.rule().id());
        }
        why(json, step.why());
        if (!step.tcb().isEmpty()) {
            json.append(", \"tcb\": ");
            numbers(json, step.tcb());
        }
        if (step.inferred()) {
            json.append(", \"inferred\": true");
        }
        json.append('}');
    }

    private static void id(StringBuilder json, int id) {
        json.append(", \"segment\": {\"id\": ").append(id).append('}');
    }

    private static void bytes(StringBuilder json, int bytes) {
        if (bytes > 0) {
            json.append(", \"bytes\": ").append(bytes);
        }
    }

    private static void why(StringBuilder json, @Nullable Check why) {
        if (why != null) {
            json.append(", \"why\": {\"check\": ");
            quote(json, why.inequality());
            json.append(", \"values\": ");
            numbers(json, why.values());
            json.append(", \"holds\": ").append(why.holds()).append('}');
        }
    }

    private static void numbers(StringBuilder json, Map<String, Long> numbers) {
        json.append('{');
        boolean first = true;
        for (Map.Entry<String, Long> number : numbers.entrySet()) {
            json.append(first ? "" : ", ");
            quote(json, number.getKey());
            json.append(": ").append(number.getValue().longValue());
            first = false;
        }
        json.append('}');
    }

    private static void text(StringBuilder json, String name, String value) {
        json.append(", \"").append(name).append("\": ");
        quote(json, value);
    }

    static void quote(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                escape(json, c);
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    private static void escape(StringBuilder json, char c) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
    }
}
