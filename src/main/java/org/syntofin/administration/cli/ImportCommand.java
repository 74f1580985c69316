package org.syntofin.administration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentDirectory;
import org.syntofin.course.ContentFiles;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import FILE [--as ID] [--yes]}: says what a course or lessons would change; with {@code --yes} changes it. */
@Command(
        name = "import",
        description = "Says what a course or lessons from a zip file or a folder would change; with --yes changes it:"
                + " learners see it at once.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "A zip file, or the folder of a course or of lessons.")
    private Path file = Path.of("");

    @Option(names = "--into", paramLabel = "COURSE", description = "The course that lessons without one are for.")
    private String into = "";

    @Option(names = "--as", paramLabel = "ID", description = "Make another course of it, under this id.")
    private String other = "";

    @Option(names = "--yes", description = "Carry it out, if nothing is wrong with it.")
    private boolean yes;

    @Mixin
    private Installation installation = new Installation();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        Findings findings = new Findings();
        Optional<ContentFiles> files = read(findings);
        if (files.isEmpty() || findings.errorCount() > 0) {
            return Replies.print(Reply.of(CommandLineInterface.UNUSABLE, List.of(), findings.list()), spec);
        }
        String label = files.get().label().replaceAll("/$", "");
        byte[] zip = ContentArchive.write(ContentImport.FOLDER, files.get());
        return Replies.print(
                installation.ask(
                        new Request(ContentImport.NAME, List.of(label, into, other, Boolean.toString(yes)), zip)),
                spec);
    }

    /** Attacks and slips end here, before any server is asked. */
    private Optional<ContentFiles> read(Findings findings) {
        try {
            if (Files.isDirectory(file)) {
                return Optional.of(ContentDirectory.read(file, findings));
            }
            if (Files.isRegularFile(file)) {
                return ContentArchive.read(file, file.toString(), findings);
            }
            findings.error(Position.ofFile(file.toString()), "file.unreadable");
        } catch (IOException unreadable) {
            findings.error(Position.ofFile(file.toString()), "file.unreadable");
        }
        return Optional.empty();
    }
}
