package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.confirmdialog.ConfirmDialogTester;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.course.Courses;
import org.syntofin.simulation.LocalizedText;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class FilesPanelTest extends SpringBrowserlessTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Courses courses;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void saysWhereEachFileIsUsedAndSweepsWhatNothingUses() {
        LocalizedText title = new LocalizedText(Map.of("en", "First"));
        courses.make("zz-p-sweep", title);
        OpenLesson lesson = desk.write("zz-p-sweep", courses.makeLesson("zz-p-sweep", "first", title))
                .orElseThrow();
        lesson.put("images/used.png", Optional.of(new byte[2_000]));
        lesson.put("images/old.png", Optional.of(new byte[10]));
        lesson.put("old.pcap", Optional.of(new byte[10]));
        lesson.change("other.scenario.toml", none -> "# another lesson may name it\n");
        lesson.insert(0, Words.of("![A map](images/used.png)", ""));
        lesson.put("images/chosen.png", Optional.of(new byte[10]));
        FilesPanel files = new FilesPanel(lesson, () -> {});
        UI.getCurrent().add(files);
        assertThat(files.list.getElement().getTextRecursively())
                .contains("images/used.png", "2 KB · used in lesson.en.md:")
                .contains("images/old.png", "1 KB · not used");

        files.sweep.click();
        ConfirmDialogTester asking = test(find(ConfirmDialog.class).single());
        assertThat(asking.getText()).isEqualTo("This cannot be undone: images/chosen.png, images/old.png, old.pcap");
        assertThat(lesson.draft().files().files()).containsKeys("images/old.png", "old.pcap");
        lesson.insert(1, Words.of("![Another](images/chosen.png)", ""));
        asking.reject();

        assertThat(lesson.draft().files().files())
                .containsKeys("images/used.png", "images/chosen.png", "other.scenario.toml")
                .doesNotContainKeys("images/old.png", "old.pcap");
        assertThat(files.sweep.isVisible()).isFalse();
    }

    @Test
    void asksBeforeOneFileIsRemoved() {
        LocalizedText title = new LocalizedText(Map.of("en", "First"));
        courses.make("zz-p-one", title);
        OpenLesson lesson = desk.write("zz-p-one", courses.makeLesson("zz-p-one", "first", title))
                .orElseThrow();
        lesson.put("images/old.png", Optional.of(new byte[10]));
        UI.getCurrent().add(new FilesPanel(lesson, () -> {}));

        find(Button.class)
                .withCondition(button -> button.getAriaLabel()
                        .filter("Remove images/old.png"::equals)
                        .isPresent())
                .single()
                .click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(lesson.draft().files().files()).containsKey("images/old.png");
    }
}
