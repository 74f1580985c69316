package org.syntofin.administration.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The root of the command line. A new command is a class of this package, named here under {@code subcommands}. */
@Command(
        name = "syntofin",
        description = "Serves, or with a command does that and ends.",
        mixinStandardHelpOptions = true,
        subcommands = {
            SimulateCommand.class,
            PacketdrillCommand.class,
            CaptureCommand.class,
            CheckCommand.class,
            GradeCommand.class,
            ExportCommand.class,
            ImportCommand.class
        })
public final class CommandLineInterface implements Callable<Integer> {

    /** Everything was done. */
    public static final int DONE = 0;
    /** It was done, and something was found. */
    public static final int FINDINGS = 1;
    /** The input cannot be used. */
    public static final int UNUSABLE = 2;

    private final @Nullable Class<?> application;

    @Spec
    private @Nullable CommandSpec spec;

    private CommandLineInterface(@Nullable Class<?> application) {
        this.application = application;
    }

    /** Whether the first word is a command or asks for help; if not, the application serves. */
    public static boolean isCommand(String[] arguments) {
        return arguments.length > 0 && (!arguments[0].startsWith("--") || isHelp(arguments[0]));
    }

    private static boolean isHelp(String argument) {
        return argument.equals("--help") || argument.equals("--version");
    }

    /**
     * Carries out the command; the result is the exit code.
     *
     * @param application what a command starts that needs the database while no server runs
     */
    public static int run(Class<?> application, String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, false, StandardCharsets.UTF_8);
        int code = commandLine(application, out, err).execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    /** The command line with these writers: what a test runs. */
    static CommandLine commandLine(PrintWriter out, PrintWriter err) {
        return commandLine(null, out, err);
    }

    private static CommandLine commandLine(@Nullable Class<?> application, PrintWriter out, PrintWriter err) {
        return new CommandLine(new CommandLineInterface(application))
                .setOut(out)
                .setErr(err);
    }

    @Nullable
    Class<?> application() {
        return application;
    }

    @Override
    public Integer call() {
        if (spec != null) {
            spec.commandLine().usage(spec.commandLine().getErr());
        }
        return UNUSABLE;
    }
}
