package org.syntofin.simulation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads {@code [[fault]]}. */
final class FaultReader {

    private static final long LONGEST = 60L * 86_400 * 1_000_000;
    private static final int ALL = 1_000_000;
    private static final List<String> EFFECTS =
            Arrays.stream(FaultSpec.Effect.values()).map(FaultSpec.Effect::text).toList();

    private final List<String> hosts;
    private final Findings findings;

    FaultReader(List<String> hosts, Findings findings) {
        this.hosts = hosts;
        this.findings = findings;
    }

    Optional<FaultSpec> read(Fields fields) {
        SegmentName segment = segment(fields);
        long from = fields.duration("from", LONGEST).orElse(0L);
        long until = fields.duration("until", LONGEST).orElse(Long.MAX_VALUE);
        int chance = fields.chance("chance", ALL);
        Optional<Long> by = fields.duration("by", LONGEST);
        Optional<FaultSpec.Effect> effect = fields.requiredText("effect").isPresent()
                ? fields.word("effect", EFFECTS).flatMap(FaultSpec.Effect::ofText)
                : Optional.empty();
        boolean bounded = fields.has("segment") || fields.has("from") || fields.has("until") || fields.has("chance");
        if (!bounded) {
            findings.error(fields.position(), "scenario.fault");
        }
        boolean moves = effect.isPresent()
                && (effect.get() == FaultSpec.Effect.DELAY || effect.get() == FaultSpec.Effect.DUPLICATE);
        if (effect.isPresent() && moves != fields.has("by")) {
            findings.error(
                    fields.has("by") ? fields.positionOf("by") : fields.position(),
                    moves ? "scenario.by-missing" : "scenario.by",
                    "effect",
                    effect.get().text());
        }
        if (until <= from) {
            findings.error(fields.positionOf("until"), "scenario.until");
        }
        fields.done();
        return effect.map(done -> new FaultSpec(segment, from, until, chance, done, by.orElse(0L)));
    }

    private @Nullable SegmentName segment(Fields fields) {
        Optional<TomlValue.Text> written = fields.text("segment");
        if (written.isEmpty()) {
            return null;
        }
        Optional<SegmentName> name = SegmentName.parse(written.get().value().strip());
        if (name.isEmpty()) {
            findings.error(
                    written.get().position(),
                    "scenario.segment-name",
                    "found",
                    written.get().value());
        } else if (!hosts.contains(name.get().host())) {
            findings.error(
                    written.get().position(),
                    "scenario.host-unknown",
                    "found",
                    name.get().host());
        }
        return name.orElse(null);
    }
}
