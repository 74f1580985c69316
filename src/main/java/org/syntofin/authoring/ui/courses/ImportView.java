package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.UploadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.syntofin.authoring.WritingLinks;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.Course;
import org.syntofin.course.Importing;
import org.syntofin.lab.FileUpload;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

/** A course or a lesson from a zip file: first what it would change and what is wrong with it, then, if wanted, the change. */
@Route(WritingLinks.IMPORT)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class ImportView extends WritingPage {

    /** A file is held while it is read: so many at a time fit into any heap. */
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
    private final transient Importing importing;

    ImportView(Catalogue catalogue, Importing importing) {
        this.catalogue = catalogue;
        this.importing = importing;
        report.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    protected String heading() {
        return getTranslation("authoring.import.title");
    }

    @Override
    protected void draw(Div page) {
        into.setLabel(getTranslation("authoring.import.into"));
        List<String> courses = catalogue.courses().stream().map(Course::id).toList();
        into.setItems(courses);
        courses.stream().findFirst().ifPresent(into::setValue);
        page.add(
                new Paragraph(new Anchor("./" + WritingLinks.HOME, getTranslation("authoring.courses.title"))),
                new H1(heading()),
                soft(getTranslation("authoring.import.how")),
                into,
                upload,
                report);
        report.removeAll();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what fails there goes to the session's error handler
    private void receive(UploadEvent event) throws IOException {
        UI ui = event.getUI();
        READING.acquireUninterruptibly();
        Path file = Files.createTempFile("import", ".zip");
        try (InputStream in = event.getInputStream()) {
            Files.write(file, in.readNBytes((int) ContentArchive.LIMIT_ARCHIVE_BYTES + 1));
            Findings findings = new Findings();
            Optional<ContentFiles> files = ContentArchive.read(file, name(event.getFileName()), findings);
            ui.access(() -> show(files, findings.list()));
        } finally {
            Files.delete(file);
            READING.release();
        }
    }

    private static String name(String file) {
        String name = file.replaceAll("[^A-Za-z0-9._-]", "_");
        return name.substring(Math.max(0, name.length() - 60)).toLowerCase(Locale.ROOT);
    }

    /** Says what the files would do. */
    void show(Optional<ContentFiles> read, List<Finding> refused) {
        report.removeAll();
        Optional<ContentFiles> files = read.flatMap(
                found -> Importing.lessonsOnly(found) ? importing.within(into.getValue(), found) : Optional.of(found));
        Optional<Importing.Plan> plan = files.map(importing::plan);
        if (plan.isEmpty() || !plan.get().possible()) {
            report.add(
                    new H2(getTranslation("authoring.import.impossible")),
                    new FindingList().show(plan.map(Importing.Plan::findings).orElse(refused)));
            return;
        }
        UnorderedList folders = new UnorderedList();
        folders.addClassName("write-lessons");
        plan.get().folders().forEach((folder, change) -> {
            Span name = new Span(folder.equals(".") ? getTranslation("authoring.import.shared") : folder);
            name.addClassName("write-title");
            folders.add(new ListItem(
                    name,
                    soft(getTranslation("authoring.import." + change.name().toLowerCase(Locale.ROOT)))));
        });
        report.add(new H2(getTranslation("authoring.import.possible", plan.get().course())), folders);
        if (!plan.get().findings().isEmpty()) {
            report.add(
                    new H2(getTranslation("authoring.import.warnings")),
                    new FindingList().show(plan.get().findings()));
        }
        boolean nothing = plan.get().folders().values().stream().allMatch(change -> change == Importing.Change.SAME);
        if (nothing) {
            report.add(new Paragraph(getTranslation("authoring.import.nothing")));
            return;
        }
        Button own = new Button(getTranslation("authoring.import.do"), click -> carryOut(files.get()));
        own.addThemeVariants(ButtonVariant.PRIMARY);
        Button drop = new Button(getTranslation("authoring.import.leave"), click -> report.removeAll());
        Div choice = new Div(own, drop);
        choice.addClassName("write-links");
        report.add(choice);
    }

    private void carryOut(ContentFiles files) {
        Importing.Plan done = importing.carryOut(files);
        long changed = done.folders().values().stream()
                .filter(change -> change != Importing.Change.SAME)
                .count();
        report.removeAll();
        if (done.possible()) {
            report.add(
                    new H2(getTranslation("authoring.import.done", changed)),
                    new Paragraph(new Anchor("./" + WritingLinks.course(done.course()), done.course())));
        } else {
            show(Optional.of(files), done.findings());
        }
    }
}
