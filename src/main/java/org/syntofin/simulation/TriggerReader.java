package org.syntofin.simulation;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.wire.Endpoint;

/** Reads {@code at}, or {@code when} with {@code after}; and endpoints. */
final class TriggerReader {

    private static final long LONGEST = 60L * 86_400 * 1_000_000;
    private static final Pattern END =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([\\p{L}\\p{N}_.-]{1,63}))(?::(\\d{1,5}))?");

    private final List<String> hosts;
    private final Findings findings;

    TriggerReader(List<String> hosts, Findings findings) {
        this.hosts = hosts;
        this.findings = findings;
    }

    Optional<Trigger> read(Fields fields) {
        Optional<Long> at = fields.duration("at", LONGEST);
        Optional<TomlValue.Text> when = fields.text("when");
        Optional<Long> after = fields.duration("after", LONGEST);
        if (fields.has("at") == fields.has("when") || (fields.has("after") && !fields.has("when"))) {
            findings.error(fields.position(), "scenario.trigger");
            return Optional.empty();
        }
        if (when.isEmpty()) {
            return at.map(Trigger.At::new);
        }
        return when(when.get(), after.orElse(0L));
    }

    private Optional<Trigger> when(TomlValue.Text written, long after) {
        String text = written.value().strip();
        int space = text.indexOf(' ');
        String host = space < 0 ? text : text.substring(0, space);
        Optional<State> state = space < 0
                ? Optional.empty()
                : State.ofRfcName(text.substring(space).strip());
        if (!hosts.contains(host)) {
            findings.error(written.position(), "scenario.host-unknown", "found", host);
            return Optional.empty();
        }
        if (state.isEmpty()) {
            findings.error(written.position(), "scenario.when", "found", text);
            return Optional.empty();
        }
        return Optional.of(new Trigger.When(host, state.get(), after));
    }

    /** {@code host}, {@code host:port} or {@code [address]:port}. */
    static Optional<Endpoint> endpoint(String text) {
        Matcher written = END.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        int port = written.group(3) == null ? 0 : Integer.parseInt(written.group(3));
        String host = written.group(1) != null ? written.group(1) : written.group(2);
        return port > 0xffff ? Optional.empty() : Optional.of(new Endpoint(host, port));
    }
}
