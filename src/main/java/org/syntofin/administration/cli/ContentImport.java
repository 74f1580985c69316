package org.syntofin.administration.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Courses;
import org.syntofin.course.Importing;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;

/**
 * {@code import} in the application: the arguments are the name of what comes, the course that lessons are for or
 * nothing, the id of another course to make of it or nothing, and whether to carry it out; the payload is a zip file whose files lie in {@link #FOLDER}.
 */
@Component
class ContentImport implements ApplicationCommand {

    static final String NAME = "import";
    static final String FOLDER = "content";

    private final Importing importing;
    private final Courses courses;
    private final FindingWords words = new FindingWords();

    ContentImport(Importing importing, Courses courses) {
        this.courses = courses;
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
        String other = request.arguments().get(2);
        boolean yes = Boolean.parseBoolean(request.arguments().get(3));
        Findings findings = new Findings();
        Optional<ContentFiles> read = read(request.payload(), label, findings);
        if (read.isEmpty()) {
            return Reply.of(CommandLineInterface.UNUSABLE, List.of(), findings.list());
        }
        ContentFiles files = read.get();
        if (!other.isEmpty()) {
            Optional<Importing.Named> named = Importing.named(files);
            Optional<String> refused = refused(other, named);
            if (refused.isPresent()) {
                return Reply.refused(label + ": " + refused.get());
            }
            files = Importing.as(new Importing.Named(other, titled(named.orElseThrow())), files);
        }
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

    /** Why no other course can be made of it, in words. */
    private Optional<String> refused(String other, Optional<Importing.Named> named) {
        if (named.isEmpty()) {
            return Optional.of("--as needs a course, and this holds none.");
        }
        if (!Courses.valid(other)) {
            return Optional.of(words.words("authoring.new-course.needs-id"));
        }
        return courses.taken(other)
                ? Optional.of(words.words("authoring.new-course.taken") + " (" + other + ")")
                : Optional.empty();
    }

    /** What another course is called beside one of the same id. */
    private LocalizedText titled(Importing.Named named) {
        return courses.taken(named.id())
                ? new LocalizedText(named.title().byLanguage().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                title -> words.words("authoring.copy-course.proposed." + title.getKey())
                                        .replace("{0}", title.getValue()))))
                : named.title();
    }

    private List<String> lines(Importing.Plan plan, boolean done) {
        List<String> lines = new ArrayList<>();
        String title = Optional.ofNullable(plan.titles().get("."))
                .map(said -> said.in("en"))
                .orElse(plan.course());
        lines.add("course " + plan.course() + ": " + title);
        plan.folders()
                .forEach((folder, change) -> lines.add("  "
                        + (folder.equals(".") ? words.words("authoring.import.shared") : folder) + ": "
                        + words.words("authoring.import." + change.name().toLowerCase(Locale.ROOT))));
        if (plan.changed() == 0) {
            lines.add(words.words("authoring.import.nothing")
                    .replace("{0}", title)
                    .replace("{1}", plan.course()));
        } else {
            lines.add(
                    done
                            ? "Done. Learners see it now."
                            : "Nothing was changed. Give --yes to carry this out: learners see it at once.");
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
