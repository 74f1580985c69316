package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Courses;
import org.syntofin.course.Importing;
import org.syntofin.lab.FileUpload;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

/** A course or a lesson from a zip file: first what it would change and what is wrong with it, then, if wanted, the change. */
@Route(WritingLinks.IMPORT)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class ImportView extends WritingPage {

    /** A course is held in memory while it is read and checked: one at a time fits into any heap. */
    private static final Semaphore READING = new Semaphore(1);

    final FileUpload upload = new FileUpload(
            "authoring.import.choose",
            "authoring.import.drop",
            (int) ContentArchive.LIMIT_ARCHIVE_BYTES,
            this::receive,
            ".zip");
    final Select<String> into = new Select<>();
    final Div report = new Div();
    private final transient Catalogue catalogue;
    private final transient Courses courses;
    private final transient Importing importing;
    /** Where lessons without a course go: what is chosen, for the thread that receives a file. */
    private volatile String course = "";

    private transient Optional<ContentFiles> lessons = Optional.empty();

    ImportView(Catalogue catalogue, Courses courses, Importing importing) {
        this.catalogue = catalogue;
        this.courses = courses;
        this.importing = importing;
        report.getElement().setAttribute("aria-live", "polite");
        into.addValueChangeListener(chosen -> choose(chosen.getValue()));
    }

    /**
     * A file, looked at.
     *
     * @param lessons those that it has without a course
     * @param files the course as it would be imported; empty where the file is refused
     */
    private record Looked(
            Optional<ContentFiles> lessons,
            Optional<ContentFiles> files,
            Optional<Importing.Plan> plan,
            List<Finding> refused) {}

    @Override
    protected String heading() {
        return getTranslation("authoring.import.title");
    }

    @Override
    protected void draw(Div page) {
        Map<String, String> titles = new LinkedHashMap<>();
        catalogue
                .courses()
                .forEach(known -> titles.put(known.id(), known.title().in(language())));
        into.setLabel(getTranslation("authoring.import.into"));
        into.setItemLabelGenerator(known -> titles.getOrDefault(known, known));
        into.setItems(titles.keySet());
        titles.keySet().stream().findFirst().ifPresent(into::setValue);
        page.add(
                new Paragraph(new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title"))),
                new H1(heading()),
                soft(getTranslation("authoring.import.how")),
                into,
                upload,
                report);
        clear();
    }

    /** What is shown of a single lesson is what it would do to the course that is chosen. */
    private void choose(@Nullable String chosen) {
        course = chosen == null ? "" : chosen;
        lessons.ifPresent(files -> show(look(lessons, List.of())));
    }

    /** The file is read and the course checked before the page is held: it stays alive, however long that takes. */
    @SuppressWarnings("FutureReturnValueIgnored") // what fails there goes to the session's error handler
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        Path file = Files.createTempFile("import", ".zip");
        try {
            keep(event, file);
            READING.acquireUninterruptibly();
            try {
                Findings findings = new Findings();
                Optional<ContentFiles> files = ContentArchive.read(file, name(event.getFileName()), findings);
                Looked looked = look(files, findings.list());
                ui.access(() -> show(looked));
            } finally {
                READING.release();
            }
        } finally {
            Files.delete(file);
        }
    }

    /** As much of it as is ever read: a longer one is refused by its length. */
    private static void keep(UploadEvent event, Path file) throws IOException {
        byte[] part = new byte[1 << 16];
        long left = ContentArchive.LIMIT_ARCHIVE_BYTES + 1;
        try (InputStream in = event.getInputStream();
                OutputStream out = Files.newOutputStream(file)) {
            for (int read = 0; read >= 0 && left > 0; left -= read) {
                out.write(part, 0, read);
                read = in.read(part, 0, (int) Math.min(part.length, left));
            }
        }
    }

    private static String name(String file) {
        String name = file.replaceAll("[^A-Za-z0-9._-]", "_");
        return name.substring(Math.max(0, name.length() - 60)).toLowerCase(Locale.ROOT);
    }

    private Looked look(Optional<ContentFiles> read, List<Finding> refused) {
        Optional<ContentFiles> alone = read.filter(Importing::lessonsOnly);
        Optional<ContentFiles> files = alone.isEmpty() ? read : alone.flatMap(found -> importing.within(course, found));
        return new Looked(alone, files, files.map(importing::plan), refused);
    }

    /** Says what the files would do. */
    void show(Optional<ContentFiles> read, List<Finding> refused) {
        show(look(read, refused));
    }

    private void show(Looked looked) {
        clear();
        lessons = looked.lessons();
        Optional<Importing.Plan> plan = looked.plan();
        if (looked.files().isEmpty() && lessons.isPresent()) {
            report.add(new H2(getTranslation("authoring.import.no-course")));
        } else if (plan.isEmpty() || !plan.get().possible()) {
            report.add(new H2(getTranslation("authoring.import.impossible")));
            looked.files()
                    .flatMap(Importing::named)
                    .ifPresent(named -> report.add(new Paragraph(getTranslation(
                            "authoring.import.course", named.title().in(language()), named.id()))));
            report.add(new FindingList().show(plan.map(Importing.Plan::findings).orElse(looked.refused())));
        } else {
            report.add(new ImportReport(plan.get()));
        }
        looked.files().ifPresent(files -> report.add(choice(files, plan.filter(Importing.Plan::possible))));
    }

    private Div choice(ContentFiles files, Optional<Importing.Plan> possible) {
        Div choice = new Div();
        choice.addClassName("write-links");
        if (possible.stream().anyMatch(plan -> plan.changed() > 0)) {
            Button own = new Button(getTranslation("authoring.import.do"), click -> carryOut(files));
            own.addThemeVariants(ButtonVariant.PRIMARY);
            own.setDisableOnClick(true);
            choice.add(own);
        }
        if (lessons.isEmpty()) {
            Importing.named(files).ifPresent(named -> choice.add(another(files, named)));
        }
        choice.add(new Button(getTranslation("authoring.import.leave"), click -> clear()));
        return choice;
    }

    /** The report is made again for the course that the files would be then. */
    private Button another(ContentFiles files, Importing.Named named) {
        return new Button(
                getTranslation("authoring.import.as"),
                click -> CourseDialog.imported(
                                courses, named, other -> show(Optional.of(Importing.as(other, files)), List.of()))
                        .open());
    }

    private void clear() {
        lessons = Optional.empty();
        report.removeAll();
    }

    private void carryOut(ContentFiles files) {
        Importing.Plan done = importing.carryOut(files);
        clear();
        if (done.possible()) {
            report.add(
                    new H2(getTranslation("authoring.import.done", done.changed())),
                    new Paragraph(new Anchor(
                            "./" + WritingLinks.course(done.course()),
                            getTranslation(
                                    "authoring.import.course",
                                    ImportReport.title(done, ".", language()).orElse(done.course()),
                                    done.course()))));
        } else {
            show(Optional.of(files), done.findings());
        }
    }
}
