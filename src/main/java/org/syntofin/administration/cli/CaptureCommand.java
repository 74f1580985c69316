package org.syntofin.administration.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.TraceText;
import org.syntofin.simulation.capture.CaptureAnalysis;
import org.syntofin.simulation.capture.CaptureJson;
import org.syntofin.simulation.capture.CaptureNote;
import org.syntofin.simulation.capture.CaptureReport;
import org.syntofin.tcp.wire.pcap.CaptureFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code capture FILE}: reads a capture back into traces. */
@Command(
        name = "capture",
        description = "Reads the connections of a pcap or pcapng file.",
        mixinStandardHelpOptions = true)
final class CaptureCommand implements Callable<Integer> {

    private static final long MOST_BYTES = 256L << 20;

    /** The forms of a report. */
    enum Format {
        text,
        json
    }

    @Parameters(paramLabel = "FILE", description = "A capture, pcap or pcapng.")
    private Path file = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Spec
    private @Nullable CommandSpec spec;

    private final FindingWords words = new FindingWords();

    @Override
    public Integer call() {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                return unusable("capture.too-large", Map.of("size", "" + size, "limit", "" + MOST_BYTES));
            }
            write(CaptureAnalysis.of(Files.readAllBytes(file)));
            return CommandLineInterface.DONE;
        } catch (IOException unreadable) {
            return unusable("file.unreadable", Map.of());
        } catch (CaptureFormatException damaged) {
            Map<String, String> arguments = new HashMap<>(damaged.arguments());
            arguments.put("offset", Long.toString(damaged.offset()));
            return unusable(damaged.code(), arguments);
        }
    }

    private void write(CaptureReport report) {
        if (format == Format.json) {
            out().println(CaptureJson.write(report, this::text));
            out().flush();
            return;
        }
        for (Trace trace : report.connections()) {
            if (report.connections().size() > 1) {
                out().println(trace.scenario());
            }
            out().print(TraceText.write(trace));
        }
        for (CaptureNote note : report.notes()) {
            boolean several = report.connections().size() > 1 && note.connection() > 0;
            out().println("note: " + (several ? "connection " + note.connection() + ": " : "") + text(note));
        }
        out().flush();
    }

    private String text(CaptureNote note) {
        String line = words.line(Finding.warning(Position.ofFile(""), note.code(), note.arguments()));
        return line.substring(": ".length());
    }

    private int unusable(String code, Map<String, String> arguments) {
        PrintWriter err = commandSpec().commandLine().getErr();
        err.println(words.line(Finding.error(Position.ofFile(file.toString()), code, arguments)));
        err.flush();
        return CommandLineInterface.UNUSABLE;
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private CommandSpec commandSpec() {
        CommandSpec injected = spec;
        if (injected == null) {
            throw new IllegalStateException("picocli did not inject the command");
        }
        return injected;
    }
}
