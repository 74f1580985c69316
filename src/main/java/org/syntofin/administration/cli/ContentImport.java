package org.syntofin.administration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Importing;
import org.syntofin.simulation.Findings;

/**
 * {@code import} in the application: the arguments are the name of what comes, the course that lessons are for or
 * nothing, and whether to carry it out; the payload is a zip file whose files lie in {@link #FOLDER}.
 */
@Component
class ContentImport implements ApplicationCommand {

    static final String NAME = "import";
    static final String FOLDER = "content";

    private final Importing importing;

    ContentImport(Importing importing) {
        this.importing = importing;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Reply carryOut(Request request) throws IOException {
        String label = request.arguments().get(0);
        String into = request.arguments().get(1);
        boolean yes = Boolean.parseBoolean(request.arguments().get(2));
        Findings findings = new Findings();
        Optional<ContentFiles> read = read(request.payload(), label, findings);
        if (read.isEmpty()) {
            return Reply.of(CommandLineInterface.UNUSABLE, List.of(), findings.list());
        }
        ContentFiles files = read.get();
        if (Importing.lessonsOnly(files)) {
            Optional<ContentFiles> within = importing.within(into, files);
            if (within.isEmpty()) {
                return Reply.refused(
                        label + ": These are lessons without a course. Name one that is there with --into.");
            }
            files = within.get();
        }
        Importing.Plan plan = yes ? importing.carryOut(files) : importing.plan(files);
        if (!plan.possible()) {
            return Reply.of(CommandLineInterface.UNUSABLE, List.of("Nothing was changed."), plan.findings());
        }
        int code = plan.findings().isEmpty() ? CommandLineInterface.DONE : CommandLineInterface.FINDINGS;
        return Reply.of(code, lines(plan, yes), plan.findings());
    }

    private static List<String> lines(Importing.Plan plan, boolean done) {
        FindingWords words = new FindingWords();
        List<String> lines = new ArrayList<>();
        lines.add("course " + plan.course());
        plan.folders()
                .forEach((folder, change) -> lines.add("  "
                        + (folder.equals(".") ? words.words("authoring.import.shared") : folder) + ": "
                        + words.words("authoring.import." + change.name().toLowerCase(Locale.ROOT))));
        if (plan.changed() == 0) {
            lines.add(words.words("authoring.import.nothing"));
        } else {
            lines.add(done ? "Done." : "Nothing was changed. Give --yes to carry this out.");
        }
        return lines;
    }

    private static Optional<ContentFiles> read(byte[] zip, String label, Findings findings) throws IOException {
        Path file = Files.createTempFile("import", ".zip");
        try {
            Files.write(file, zip);
            return ContentArchive.read(file, label, findings)
                    .map(files -> new ContentFiles(label + "/", files.files()));
        } finally {
            Files.delete(file);
        }
    }
}
