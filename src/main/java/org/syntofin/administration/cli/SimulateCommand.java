package org.syntofin.administration.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.TraceJson;
import org.syntofin.simulation.TraceText;
import org.syntofin.simulation.capture.TraceCapture;
import org.syntofin.simulation.toml.Toml;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code simulate FILE}: runs a scenario and prints its trace. */
@Command(name = "simulate", description = "Runs a scenario.", mixinStandardHelpOptions = true)
final class SimulateCommand implements Callable<Integer> {

    /** The forms of a trace. */
    enum Format {
        text,
        json,
        pcapng
    }

    @Parameters(paramLabel = "FILE", description = "A scenario, NAME.scenario.toml.")
    private Path file = Path.of("");

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Format format = Format.text;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write; default: standard output.")
    private @Nullable Path output;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Changes the scenario: host.client.isn=100.")
    private List<String> settings = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Optional<Scenario> scenario = read(findings);
        report(findings);
        if (scenario.isEmpty()) {
            return CommandLineInterface.UNUSABLE;
        }
        try {
            write(Simulator.run(scenario.get()));
            return CommandLineInterface.DONE;
        } catch (IOException unwritable) {
            findings.error(Position.ofFile(String.valueOf(output)), "file.unwritable");
            report(findings);
            return CommandLineInterface.UNUSABLE;
        }
    }

    private void write(Trace trace) throws IOException {
        String written = switch (format) {
            case text -> TraceText.write(trace);
            case json -> TraceJson.write(trace) + "\n";
            case pcapng -> "";
        };
        if (format == Format.pcapng) {
            writeCapture(trace);
            return;
        }
        Path target = output;
        if (target == null) {
            out().print(written);
            out().flush();
        } else {
            Files.writeString(target, written, StandardCharsets.UTF_8);
        }
    }

    private void writeCapture(Trace trace) throws IOException {
        Path target = output;
        if (target == null) {
            OutputStream out = new BufferedOutputStream(System.out);
            TraceCapture.write(trace, out);
            out.flush();
        } else {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
                TraceCapture.write(trace, out);
            }
        }
    }

    private Optional<Scenario> read(Findings findings) {
        String name = file.toString();
        try {
            if (Files.size(file) > Toml.LIMIT_BYTES) {
                findings.error(
                        Position.ofFile(name),
                        "file.too-large",
                        "size",
                        Long.toString(Files.size(file)),
                        "limit",
                        Integer.toString(Toml.LIMIT_BYTES));
                return Optional.empty();
            }
            return ScenarioReader.read(name, Files.readAllBytes(file), settings, findings);
        } catch (IOException unreadable) {
            findings.error(Position.ofFile(name), "file.unreadable");
            return Optional.empty();
        }
    }

    private void report(Findings findings) {
        FindingWords words = findings.isEmpty() ? null : new FindingWords();
        for (Finding finding : findings.list()) {
            if (words != null) {
                err().println(words.line(finding));
            }
        }
        err().flush();
    }

    private PrintWriter out() {
        return commandSpec().commandLine().getOut();
    }

    private PrintWriter err() {
        return commandSpec().commandLine().getErr();
    }

    private CommandSpec commandSpec() {
        CommandSpec injected = spec;
        if (injected == null) {
            throw new IllegalStateException("picocli did not inject the command");
        }
        return injected;
    }
}
