package org.syntofin.authoring.ui.courses;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.upload.Upload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.course.Attack;
import org.syntofin.course.Catalogue;
import org.syntofin.course.ContentArchive;
import org.syntofin.course.ContentFiles;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Importing;
import org.syntofin.simulation.Findings;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class ImportViewTest extends SpringBrowserlessTest {

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Importing importing;

    @Autowired
    private Catalogue catalogue;

    @TempDir
    private Path folder;

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
        CourseOfTheSchool.publish(context, "zz-brought", "Before.");
        ImportView view = navigate(ImportView.class);
        ContentFiles changed = CourseOfTheSchool.of("zz-brought", "After.");

        view.show(Optional.of(changed), List.of());

        assertThat(shown(view))
                .contains(
                        "This would happen to the course \"Course zz-brought\" (zz-brought):",
                        "Learners would see this at once",
                        "Lesson one",
                        "changed, becomes a new revision: lesson.en.md")
                .doesNotContain("the same as here");
        assertThat(importing.plan(changed).folders()).containsEntry("01-one", Importing.Change.CHANGED);

        find(Button.class, view).withText("Bring it in").single().click();

        assertThat(shown(view)).contains("Brought in: one folder is new or changed");
        assertThat(importing.plan(changed).folders().values()).containsOnly(Importing.Change.SAME);
    }

    @Test
    void aFileOfACourseThatIsHereCanBecomeAnotherOne() {
        CourseOfTheSchool.publish(context, "zz-again", "Text.");
        ImportView view = navigate(ImportView.class);

        view.show(Optional.of(CourseOfTheSchool.of("zz-again", "Text.")), List.of());
        assertThat(shown(view)).contains("The course \"Course zz-again\" (zz-again) is here");

        find(Button.class, view).withText("As another course").single().click();
        CourseDialog dialog = find(CourseDialog.class).single();
        assertThat(dialog.id.getValue()).isEqualTo("zz-again-2");
        assertThat(dialog.title.in("zh-CN").getValue()).isEqualTo("课程 zz-again（副本）");
        dialog.id.setValue("zz-again");
        dialog.done.click();
        assertThat(dialog.problem.getText()).isEqualTo("There is a course of this name already.");
        dialog.id.setValue("zz-again-b");
        dialog.done.click();

        assertThat(shown(view))
                .contains(
                        "This would be a new course, \"Course zz-again (copy)\" (zz-again-b):",
                        "Learners would see it at once",
                        "Lesson one");
        assertThat(catalogue.course("zz-again-b")).isEmpty();

        find(Button.class, view).withText("Bring it in").single().click();

        assertThat(shown(view)).contains("Learners see it now.", "The course \"Course zz-again (copy)\" (zz-again-b)");
        assertThat(catalogue.lesson("zz-again-b", "one")).isPresent();
        CourseOfTheSchool.archive(context, "zz-again");
    }

    @Test
    void namesTheCourseOfAFileThatCannotBeBroughtIn() {
        ImportView view = navigate(ImportView.class);

        view.show(Optional.of(CourseOfTheSchool.of("zz-broken", "A <b>bold</b> word.")), List.of());

        assertThat(shown(view)).contains("cannot be brought in", "The course \"Course zz-broken\" (zz-broken)");
    }

    @ParameterizedTest
    @EnumSource
    void saysInTheReadersLanguageWhyAnAttackIsRefusedAndOffersNothing(Attack attack) throws IOException {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        ImportView view = navigate(ImportView.class);
        Path zip = folder.resolve("evil.zip");
        Files.write(zip, attack.zip());
        Findings findings = new Findings();

        view.show(ContentArchive.read(zip, "evil.zip", findings), findings.list());

        String words = view.getTranslation("finding." + attack.reason());
        assertThat(words).containsPattern("\\p{IsHan}");
        assertThat(shown(view))
                .contains("不能导入。什么都没有改变。", "evil.zip" + attack.place())
                .contains(words.split("\\{", 2)[0]);
        assertThat(find(Button.class, view).withText("导入").exists()).isFalse();
    }

    @Test
    void aLessonAloneFollowsTheCourseThatIsChosen() {
        CourseOfTheSchool.publish(context, "zz-lone-a", "Text.");
        CourseOfTheSchool.publish(context, "zz-lone-b", "Text.");
        ImportView view = navigate(ImportView.class);
        ContentFiles lesson = CourseOfTheSchool.of("zz-lone-a", "Other.");
        SortedMap<String, byte[]> alone = new TreeMap<>(lesson.files());
        alone.remove("course.toml");

        view.into.setValue("zz-lone-a");
        view.show(Optional.of(new ContentFiles("in.zip/", alone)), List.of());
        assertThat(shown(view)).contains("Course zz-lone-a", "lesson.en.md");

        view.into.setValue("zz-lone-b");
        assertThat(shown(view)).contains("Course zz-lone-b").doesNotContain("Course zz-lone-a");

        view.into.clear();
        assertThat(shown(view)).contains("Choose the course that it is for.");
    }

    private static String shown(ImportView view) {
        return view.report.getElement().getTextRecursively();
    }
}
