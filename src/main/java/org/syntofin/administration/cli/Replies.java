package org.syntofin.administration.cli;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what the application answered. */
final class Replies {

    private Replies() {}

    /** The exit code. */
    static int print(Reply reply, @Nullable CommandSpec spec) {
        if (spec == null) {
            throw new IllegalStateException("picocli did not inject the command");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        reply.err().forEach(err::println);
        reply.out().forEach(out::println);
        out.flush();
        err.flush();
        return reply.code();
    }
}
