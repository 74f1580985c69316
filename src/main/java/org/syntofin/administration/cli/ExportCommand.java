package org.syntofin.administration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export COURSE [LESSON]}: writes what learners see now as a zip file in the layout of {@code content/}. */
@Command(name = "export", description = "Writes a course or a lesson as a zip file.", mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "COURSE", description = "The course's id, such as tcp.")
    private String course = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "LESSON", description = "One lesson's folder or id.")
    private String lesson = "";

    @Option(names = "-o", paramLabel = "OUT", description = "The zip file (default: named after what it holds).")
    private @Nullable Path out;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Path file = out == null ? Path.of((lesson.isEmpty() ? course : lesson) + ".zip") : out;
        Reply reply = installation.ask(new Request(ContentExport.NAME, List.of(course, lesson), new byte[0]));
        if (reply.code() == CommandLineInterface.DONE) {
            try {
                Files.write(file, reply.payload());
            } catch (IOException unwritable) {
                return Replies.print(
                        Reply.refused(file + ": " + new FindingWords().words("finding.file.unwritable")), spec);
            }
        }
        return Replies.print(reply, spec);
    }
}
