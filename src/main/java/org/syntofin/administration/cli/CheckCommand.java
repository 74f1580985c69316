package org.syntofin.administration.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentCheck;
import org.syntofin.course.ContentDirectory;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.ContentReport;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code check DIR}: checks the courses of a folder, or the course in a zip file. */
@Command(name = "check", description = "Checks content.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "A course's folder, a folder of courses, or a course as a zip file.")
    private Path folder = Path.of("");

    @Option(names = "--report", description = "Also says what there is: lessons, questions, skills, causes.")
    private boolean report;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandSpec command = spec;
        if (command == null) {
            throw new IllegalStateException("picocli did not inject the command");
        }
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        Findings unusable = new Findings();
        int code = check(out, err, unusable);
        print(unusable, err);
        out.flush();
        err.flush();
        return unusable.isEmpty() ? code : CommandLineInterface.UNUSABLE;
    }

    private int check(PrintWriter out, PrintWriter err, Findings unusable) {
        int code = CommandLineInterface.DONE;
        try {
            if (Files.isRegularFile(folder)) {
                Optional<ContentFiles> files = ContentArchive.read(folder, folder.toString(), unusable);
                return files.isEmpty() ? CommandLineInterface.UNUSABLE : check(files.get(), new Findings(), out, err);
            }
            if (!Files.isDirectory(folder)) {
                unusable.error(Position.ofFile(folder.toString()), "content.no-folder");
                return CommandLineInterface.UNUSABLE;
            }
            List<Path> courses = ContentDirectory.courses(folder);
            if (courses.isEmpty()) {
                unusable.error(Position.ofFile(folder.toString()), "content.no-course");
            }
            for (Path course : courses) {
                Findings findings = new Findings();
                code = Math.max(code, check(ContentDirectory.read(course, findings), findings, out, err));
            }
        } catch (IOException unreadable) {
            unusable.error(Position.ofFile(folder.toString()), "file.unreadable");
        }
        return code;
    }

    private int check(ContentFiles files, Findings findings, PrintWriter out, PrintWriter err) {
        ContentCheck.Result result = ContentCheck.check(files);
        findings.addAll(result.findings());
        print(findings, err);
        if (report) {
            result.content()
                    .map(ContentReport::of)
                    .map(ContentReport::lines)
                    .ifPresent(lines -> lines.forEach(out::println));
        }
        if (result.content().isEmpty()) {
            return CommandLineInterface.UNUSABLE;
        }
        return findings.isEmpty() ? CommandLineInterface.DONE : CommandLineInterface.FINDINGS;
    }

    private static void print(Findings findings, PrintWriter err) {
        if (!findings.isEmpty()) {
            FindingWords words = new FindingWords();
            findings.list().forEach(finding -> err.println(words.line(finding)));
        }
    }
}
