package org.syntofin.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;

/** Reads {@code [[do]]}. */
final class CallReader {

    private static final int MOST_BYTES = 1_000_000;
    private static final int MOST_CONNECTIONS = 1_000;
    private static final List<String> CALLS =
            Arrays.stream(CallSpec.Kind.values()).map(CallSpec.Kind::text).toList();

    private final List<String> hosts;
    private final TriggerReader triggers;
    /** Given to send so far. */
    private long octets;

    CallReader(List<String> hosts, Findings findings) {
        this.hosts = hosts;
        triggers = new TriggerReader(hosts, findings);
    }

    Optional<CallSpec> read(Fields fields) {
        Optional<Trigger> trigger = triggers.read(fields);
        Optional<String> host = fields.requiredText("host").isPresent() ? fields.word("host", hosts) : Optional.empty();
        Optional<CallSpec.Kind> call = fields.requiredText("call").isPresent()
                ? fields.word("call", CALLS).flatMap(CallSpec.Kind::ofText)
                : Optional.empty();
        int connection =
                fields.whole("connection", 1, MOST_CONNECTIONS).orElse(1L).intValue();
        int port = fields.whole("port", 1, 0xffff).orElse(0L).intValue();
        int bytes = fields.whole("bytes", 1, MOST_BYTES).orElse(0L).intValue();
        Optional<TomlValue.Text> text = fields.text("text");
        Endpoint to = to(fields);
        boolean listener = fields.truth("listener").orElse(false);
        boolean urgent = fields.truth("urgent").orElse(false);
        call.ifPresent(kind -> checkData(fields, kind, text.isPresent(), bytes > 0, urgent));
        fields.done();
        if (trigger.isEmpty() || host.isEmpty() || call.isEmpty()) {
            return Optional.empty();
        }
        boolean opensWithText = call.get() == CallSpec.Kind.CONNECT && (bytes > 0 || text.isPresent());
        boolean sends = call.get() == CallSpec.Kind.SEND || opensWithText;
        Payload data = sends ? data(fields, text, bytes) : Payload.EMPTY;
        return Optional.of(new CallSpec(
                trigger.get(),
                host.get(),
                call.get(),
                connection,
                data,
                sends ? 0 : bytes,
                port,
                to,
                listener,
                urgent));
    }

    private static void checkData(Fields fields, CallSpec.Kind call, boolean text, boolean bytes, boolean urgent) {
        boolean sends = call == CallSpec.Kind.SEND || call == CallSpec.Kind.CONNECT;
        if (!sends && (text || (bytes && call != CallSpec.Kind.RECEIVE))) {
            fields.error(fields.positionOf(text ? "text" : "bytes"), "scenario.bytes", "call", call.text());
        }
        if (urgent && call != CallSpec.Kind.SEND) {
            fields.error(fields.positionOf("urgent"), "scenario.urgent", "call", call.text());
        }
    }

    private Payload data(Fields fields, Optional<TomlValue.Text> text, int bytes) {
        octets += text.isPresent() ? text.get().value().length() : Math.max(1, bytes);
        if (octets > Simulator.MOST_OCTETS) {
            fields.error(
                    fields.positionOf(text.isPresent() ? "text" : "bytes"),
                    "scenario.payload",
                    "most",
                    Integer.toString(Simulator.MOST_OCTETS));
            return Payload.EMPTY;
        }
        return text.map(written -> Payload.ofText(written.value()))
                .orElseGet(() -> Payload.letters(Math.max(1, bytes)));
    }

    private @Nullable Endpoint to(Fields fields) {
        Optional<TomlValue.Text> written = fields.text("to");
        if (written.isEmpty()) {
            return null;
        }
        Optional<Endpoint> to = TriggerReader.endpoint(written.get().value());
        if (to.isEmpty()) {
            fields.error(
                    written.get().position(),
                    "scenario.endpoint",
                    "found",
                    written.get().value());
        } else if (!hosts.contains(to.get().host())) {
            fields.error(
                    written.get().position(),
                    "scenario.host-unknown",
                    "found",
                    to.get().host());
        }
        return to.orElse(null);
    }
}
