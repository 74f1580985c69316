package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.capture.CaptureAnalysis;
import org.syntofin.simulation.capture.CaptureReport;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.pcap.CaptureFormatException;

/**
 * Reads captures for people: each connection as a run, and what is remarkable in words. Of payload only the length is
 * kept, and of the file nothing.
 */
@Component
public class Captures {

    /** A larger file is not read: who has one saves fewer packets. */
    public static final int MOST_BYTES = 20 << 20;

    private static final int MOST_CONNECTIONS = 50;
    private static final int MOST_STEPS = 5_000;
    /** Shared by all: the letters stand for what was dropped. */
    private static final Payload LETTERS = Payload.letters(0xffff);

    private final ToldRuns told;
    private final CapturedScenarios scenarios;

    Captures(ToldRuns told, CapturedScenarios scenarios) {
        this.told = told;
        this.scenarios = scenarios;
    }

    /** What is said of a capture: first of the file, then by connection. Without connections it is refused. */
    public record Reading(List<String> notes, List<Connection> connections) {}

    /**
     * One connection of a capture.
     *
     * @param name its two ends
     * @param run how it is shown; lives as long as this is held
     * @param notes what is remarkable
     */
    public record Connection(String name, ToldRun run, List<String> notes) {}

    /** Reads a file. Whatever is in it, the answer is a reading, if need be one that only says what is wrong. */
    public Reading read(byte[] file, Locale locale) {
        if (file.length > MOST_BYTES) {
            return tooLarge(file.length, locale);
        }
        try {
            return reading(CaptureAnalysis.of(file), locale);
        } catch (CaptureFormatException damaged) {
            Map<String, String> arguments = new HashMap<>(damaged.arguments());
            arguments.put("offset", Long.toString(damaged.offset()));
            return refused(locale, damaged.code(), arguments);
        }
    }

    /** The connection as a simulation that can be changed; empty where the capture lacks its beginning. */
    public Optional<CapturedScenarios.Kept> simulation(Connection connection) {
        return CaptureScenario.of(connection.run().trace()).map(scenarios::keep);
    }

    /** The connection as a question that the engine bears out; empty where it does not, or the beginning is lacking. */
    public Optional<CaptureQuestion> question(Connection connection) {
        return CaptureQuestion.of(connection.run().trace());
    }

    /** What is said of a file that is too large to be read. */
    public Reading tooLarge(long bytes, Locale locale) {
        return refused(
                locale,
                "capture.too-large",
                Map.of("size", Long.toString(bytes), "limit", Integer.toString(MOST_BYTES)));
    }

    private Reading reading(CaptureReport report, Locale locale) {
        List<String> ofFile = new ArrayList<>(words(report, 0, locale));
        List<Connection> connections = new ArrayList<>();
        int number = 0;
        for (Trace trace : report.connections()) {
            number++;
            if (trace.steps().size() > MOST_STEPS || connections.size() >= MOST_CONNECTIONS) {
                continue;
            }
            ToldRun run = told.keep(withoutPayload(trace), trace.scenario());
            connections.add(new Connection(trace.scenario(), run, words(report, number, locale)));
        }
        int left = report.connections().size() - connections.size();
        if (left > 0) {
            ofFile.add(ElementWords.of("lab.capture.left-out", locale)
                    .orElse("{0}")
                    .replace("{0}", Integer.toString(left)));
        }
        return new Reading(List.copyOf(ofFile), List.copyOf(connections));
    }

    private static List<String> words(CaptureReport report, int connection, Locale locale) {
        return report.notes().stream()
                .filter(note -> note.connection() == connection)
                .map(note -> words(note.code(), note.arguments(), locale))
                .toList();
    }

    private static Reading refused(Locale locale, String code, Map<String, String> arguments) {
        return new Reading(List.of(words(code, arguments, locale)), List.of());
    }

    private static String words(String code, Map<String, String> arguments, Locale locale) {
        Finding finding = Finding.error(Position.ofFile("capture"), code, arguments);
        return finding.fill(ElementWords.of(finding.key(), locale).orElse(code));
    }

    private static Trace withoutPayload(Trace trace) {
        return new Trace(
                trace.scenario(),
                trace.engine(),
                trace.seed(),
                trace.hosts(),
                trace.world(),
                trace.outcome(),
                trace.ended(),
                trace.steps().stream().map(Captures::withoutPayload).toList());
    }

    private static Step withoutPayload(Step step) {
        if (!(step.event() instanceof Step.Send send)
                || send.segment().payload().isEmpty()) {
            return step;
        }
        Segment segment = send.segment();
        int length = Math.min(segment.payload().length(), LETTERS.length());
        Segment bare = new Segment(
                segment.from(),
                segment.to(),
                segment.flags(),
                segment.seq(),
                segment.ack(),
                segment.window(),
                segment.urgentPointer(),
                segment.options(),
                LETTERS.slice(0, length));
        return new Step(
                step.n(),
                step.at(),
                step.host(),
                step.socket(),
                step.connection(),
                new Step.Send(send.id(), bare, send.retransmission(), send.injected()),
                step.rule(),
                step.why(),
                step.tcb(),
                step.inferred());
    }
}
