package org.syntofin.administration.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.packetdrill.Comparison;
import org.syntofin.simulation.packetdrill.PlayResult;
import org.syntofin.simulation.packetdrill.Script;
import org.syntofin.simulation.packetdrill.ScriptException;
import org.syntofin.simulation.packetdrill.ScriptParser;
import org.syntofin.simulation.packetdrill.ScriptPlayer;
import org.syntofin.tcp.connection.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code packetdrill FILE…}: plays scripts against the engine. */
@Command(
        name = "packetdrill",
        description = "Plays packetdrill scripts against the engine.",
        mixinStandardHelpOptions = true)
final class PacketdrillCommand implements Callable<Integer> {

    private static final long MOST_BYTES = 4_000_000;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scripts, NAME.pkt.")
    private List<Path> files = List.of();

    @Option(
            names = "--profile",
            paramLabel = "P",
            description = "rfc9293, linux or freebsd; default: ${DEFAULT-VALUE}.")
    private String profile = Profile.RFC9293.name();

    @Option(
            names = "--compare",
            paramLabel = "HOW",
            description = "lifecycle (flags, numbers, length) or full (windows and options too); default: lifecycle.")
    private String compare = "lifecycle";

    @Option(
            names = "--define",
            paramLabel = "NAME[=VALUE]",
            description = "What #ifdef finds defined; with a value, what stands for the name.")
    private List<String> defined = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private int passed;
    private int failed;
    private int skipped;
    private int passedOver;

    @Override
    public Integer call() {
        Profile chosen = Profile.ofName(profile).orElseThrow(() -> wrong("--profile", profile, profiles()));
        Comparison comparison = comparison();
        boolean usable = true;
        for (Path file : files) {
            Optional<Script> script = read(file);
            usable &= script.isPresent();
            script.ifPresent(read -> tell(read.file(), ScriptPlayer.play(read, chosen, comparison)));
        }
        if (passedOver > 0) {
            out().println(passedOver + " commands, options and assertions passed over");
        }
        out().println(passed + " passed, " + failed + " failed, " + skipped + " skipped");
        out().flush();
        if (!usable) {
            return CommandLineInterface.UNUSABLE;
        }
        return failed > 0 ? CommandLineInterface.FINDINGS : CommandLineInterface.DONE;
    }

    private void tell(String file, PlayResult result) {
        passedOver += result.passedOver();
        switch (result) {
            case PlayResult.Passed _ -> {
                passed++;
                out().println("PASS " + file);
            }
            case PlayResult.Failed failure -> {
                failed++;
                out().println("FAIL " + file + ":" + failure.line() + ": expected " + failure.expected() + " got "
                        + failure.got());
            }
            case PlayResult.Skipped skip -> {
                skipped++;
                out().println("SKIP " + file + ":" + skip.line() + ": " + skip.why());
            }
        }
    }

    private Optional<Script> read(Path file) {
        String name = file.toString();
        try {
            if (Files.size(file) > MOST_BYTES) {
                say(Finding.error(Position.ofFile(name), "packetdrill.too-long", Map.of("limit", "" + MOST_BYTES)));
                return Optional.empty();
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Optional.of(ScriptParser.parse(name, text, symbols()));
        } catch (IOException unreadable) {
            say(Finding.error(Position.ofFile(name), "file.unreadable", Map.of()));
        } catch (ScriptException noScript) {
            say(noScript.finding());
        }
        return Optional.empty();
    }

    private Map<String, String> symbols() {
        Map<String, String> symbols = new HashMap<>();
        for (String one : defined) {
            int equals = one.indexOf('=');
            symbols.put(equals < 0 ? one : one.substring(0, equals), equals < 0 ? "" : one.substring(equals + 1));
        }
        return symbols;
    }

    private Comparison comparison() {
        for (Comparison comparison : Comparison.values()) {
            if (comparison.name().toLowerCase(Locale.ROOT).equals(compare)) {
                return comparison;
            }
        }
        throw wrong("--compare", compare, "lifecycle, full");
    }

    private static String profiles() {
        return Profile.named().stream().map(Profile::name).collect(Collectors.joining(", "));
    }

    private ParameterException wrong(String option, String value, String allowed) {
        return new ParameterException(
                commandSpec().commandLine(), option + " is '" + value + "', but must be one of: " + allowed);
    }

    private void say(Finding finding) {
        commandSpec().commandLine().getErr().println(new FindingWords().line(finding));
        commandSpec().commandLine().getErr().flush();
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
