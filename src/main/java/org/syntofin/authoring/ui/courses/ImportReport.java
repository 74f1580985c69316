package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.syntofin.authoring.ui.FindingList;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.course.Importing;
import org.syntofin.course.Importing.Change;
import org.syntofin.simulation.LocalizedText;

/** What an import that is possible would do, lesson by lesson; what stays the same is only counted. */
class ImportReport extends Composite<Div> {

    private static final String SHARED = ".";
    private static final int MOST_FILES = 8;

    private final transient Importing.Plan plan;
    private final String course;

    ImportReport(Importing.Plan plan) {
        this.plan = plan;
        course = title(plan, SHARED, language()).orElse(plan.course());
        if (plan.changed() == 0) {
            getContent().add(new H2(getTranslation("authoring.import.nothing", course, plan.course())));
        } else {
            changes();
        }
        if (!plan.findings().isEmpty()) {
            getContent()
                    .add(new H2(getTranslation("authoring.import.warnings")), new FindingList().show(plan.findings()));
        }
    }

    private void changes() {
        boolean fresh = plan.folders().get(SHARED) == Change.NEW;
        UnorderedList lines = new UnorderedList();
        lines.addClassName("write-lessons");
        plan.folders().forEach((folder, change) -> {
            if (change != Change.SAME) {
                lines.add(line(folder, change));
            }
        });
        long same = plan.folders().entrySet().stream()
                .filter(folder ->
                        folder.getValue() == Change.SAME && !folder.getKey().equals(SHARED))
                .count();
        getContent()
                .add(
                        new H2(getTranslation(
                                fresh ? "authoring.import.possible-new" : "authoring.import.possible",
                                course,
                                plan.course())),
                        new Paragraph(getTranslation("authoring.import.learners" + (fresh ? "-new" : ""))),
                        lines);
        if (same > 0) {
            lines.add(new ListItem(WritingPage.soft(getTranslation("authoring.import.others", same))));
        }
    }

    private ListItem line(String folder, Change change) {
        Span name = new Span(
                folder.equals(SHARED)
                        ? getTranslation("authoring.import.shared")
                        : title(plan, folder, language()).orElse(folder));
        name.addClassName("write-title");
        String words = getTranslation("authoring.import." + change.name().toLowerCase(Locale.ROOT));
        List<String> files = plan.files().getOrDefault(folder, List.of());
        if (change == Change.CHANGED) {
            words = getTranslation("authoring.import.changed-files", words, files(files));
        }
        return new ListItem(name, WritingPage.soft(words));
    }

    private String files(List<String> files) {
        String named = String.join(", ", files.subList(0, Math.min(MOST_FILES, files.size())));
        return files.size() > MOST_FILES ? named + " …" : named;
    }

    /** What a lesson, or for {@code .} the course, is called. */
    static Optional<String> title(Importing.Plan plan, String folder, String language) {
        return Optional.ofNullable(plan.titles().get(folder)).map((LocalizedText title) -> title.in(language));
    }

    private String language() {
        return getLocale().toLanguageTag();
    }
}
