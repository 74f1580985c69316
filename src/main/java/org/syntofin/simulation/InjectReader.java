package org.syntofin.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.tcp.connection.IcmpError;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.SegmentPattern;
import org.syntofin.tcp.wire.SegmentSyntaxException;
import org.syntofin.tcp.wire.SegmentText;

/** Reads {@code [[inject]]}. */
final class InjectReader {

    private static final long LONGEST = 60L * 86_400 * 1_000_000;
    private static final int MOST = 20_000;
    private static final int LEAST_MTU = 68;
    private static final int MOST_MTU = 65_535;
    private static final List<String> ERRORS =
            Arrays.stream(IcmpError.values()).map(IcmpError::text).toList();

    private final List<String> hosts;
    private final Findings findings;
    private final TriggerReader triggers;

    InjectReader(List<String> hosts, Findings findings) {
        this.hosts = hosts;
        this.findings = findings;
        triggers = new TriggerReader(hosts, findings);
    }

    Optional<InjectSpec> read(Fields fields) {
        Optional<Trigger> trigger = triggers.read(fields);
        int count = fields.whole("count", 1, MOST).orElse(1L).intValue();
        long every = fields.duration("every", LONGEST).orElse(0L);
        IcmpError icmp = fields.word("icmp", ERRORS).flatMap(IcmpError::ofText).orElse(null);
        int mtu = fields.whole("mtu", LEAST_MTU, MOST_MTU).orElse(0L).intValue();
        Endpoint from = from(fields);
        Optional<SegmentPattern> segment =
                fields.requiredText("segment").flatMap(this::segment).map(pattern -> withFrom(pattern, from));
        fields.done();
        if (trigger.isEmpty() || segment.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new InjectSpec(trigger.get(), segment.get(), count, every, icmp, mtu));
    }

    private @Nullable Endpoint from(Fields fields) {
        Optional<TomlValue.Text> written = fields.text("from");
        if (written.isEmpty()) {
            return null;
        }
        Optional<Endpoint> from = TriggerReader.endpoint(written.get().value());
        if (from.isEmpty()) {
            findings.error(
                    written.get().position(),
                    "scenario.endpoint",
                    "found",
                    written.get().value());
        }
        return from.orElse(null);
    }

    private static SegmentPattern withFrom(SegmentPattern pattern, @Nullable Endpoint from) {
        return from == null
                ? pattern
                : new SegmentPattern(
                        from,
                        pattern.to(),
                        pattern.flags(),
                        pattern.seq(),
                        pattern.ack(),
                        pattern.window(),
                        pattern.length(),
                        pattern.options(),
                        pattern.payload(),
                        pattern.urgentPointer());
    }

    private Optional<SegmentPattern> segment(TomlValue.Text written) {
        try {
            SegmentPattern pattern = SegmentText.parsePattern(written.value());
            if (!hosts.contains(pattern.to().host())) {
                findings.error(
                        written.position(),
                        "scenario.host-unknown",
                        "found",
                        pattern.to().host());
                return Optional.empty();
            }
            return Optional.of(pattern);
        } catch (SegmentSyntaxException error) {
            findings.add(Finding.error(written.at(error.index()), error.code(), error.arguments()));
            return Optional.empty();
        }
    }
}
