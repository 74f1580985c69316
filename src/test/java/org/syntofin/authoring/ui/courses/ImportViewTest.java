package org.syntofin.authoring.ui.courses;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Importing;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Importing importing;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void takesZipFiles() {
        ImportView view = navigate(ImportView.class);

        assertThat(find(Upload.class, view).single().getAcceptedFileExtensions())
                .containsExactly(".zip");
        assertThat(view.getElement().getTextRecursively()).contains("Bring in a course or a lesson");
    }

    @Test
    void saysWhatAZipWouldChangeBeforeItChangesAnything() {
        CourseOfTheSchool.publish(context, "zz-in", "Before.");
        ImportView view = navigate(ImportView.class);
        ContentFiles changed = CourseOfTheSchool.of("zz-in", "After.");

        view.show(Optional.of(changed), List.of());

        assertThat(shown(view)).contains("01-one", "changed, becomes a new revision", "the same as here");
        assertThat(importing.plan(changed).folders()).containsEntry("01-one", Importing.Change.CHANGED);

        find(Button.class, view).withText("Bring it in").single().click();

        assertThat(shown(view)).contains("Brought in: one folder is new or changed");
        assertThat(importing.plan(changed).folders().values()).containsOnly(Importing.Change.SAME);
    }

    @Test
    void saysWhyAZipIsRefusedAndOffersNothing() {
        ImportView view = navigate(ImportView.class);
        Findings findings = new Findings();
        findings.error(Position.ofFile("evil.zip/../../etc/passwd"), "file.name");

        view.show(Optional.empty(), findings.list());

        assertThat(shown(view)).contains("evil.zip/../../etc/passwd");
        assertThat(find(Button.class, view).withText("Bring it in").exists()).isFalse();
    }

    private static String shown(ImportView view) {
        return view.report.getElement().getTextRecursively();
    }
}
