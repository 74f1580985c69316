package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Incoming;
import org.syntofin.course.CourseOfTheSchool;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class PictureDialogTest extends EditorPage {

    @Test
    void namesTheFileThatIsRefusedUntilAnotherIsTaken() {
        PictureDialog dialog = PictureDialog.picture(
                desk.write("zz-u-named", CourseOfTheSchool.draft(courses, "zz-u-named", "en"))
                        .orElseThrow(),
                block -> {});
        dialog.open();
        String broken = "broken.png: The file cannot be read as what its name says.";

        dialog.file.show("broken.png", new Incoming.Outcome.Refused("authoring.file.not-its-kind"));
        assertThat(said(dialog)).contains(broken);
        dialog.file.show("map.png", new Incoming.Outcome.Taken("map", ".png", new byte[9]));
        assertThat(said(dialog)).contains("map.png, 1 KB").doesNotContain(broken);
        refuseInTheBrowser("notes.txt");
        assertThat(said(dialog)).contains("notes.txt: No such kind.", "map.png, 1 KB");
        dialog.file.show("plan.png", new Incoming.Outcome.Taken("plan", ".png", new byte[9]));

        assertThat(said(dialog)).contains("plan.png, 1 KB").doesNotContain("notes.txt", "map.png");
    }

    @Test
    void marksTheFieldThatIsMissing() {
        PictureDialog dialog = PictureDialog.picture(
                desk.write("zz-u-missing", CourseOfTheSchool.draft(courses, "zz-u-missing", "en", "zh-CN"))
                        .orElseThrow(),
                block -> {});
        dialog.open();
        TextField words = (TextField) dialog.words.in("en");

        dialog.done.click();
        assertThat(said(dialog)).contains(dialog.problem.getText()).isNotBlank();
        dialog.file.show("map.png", new Incoming.Outcome.Taken("map", ".png", new byte[9]));
        assertThat(said(dialog)).contains("map.png, 1 KB");
        dialog.done.click();

        assertThat(said(dialog)).contains("map.png, 1 KB");
        assertThat(words.isInvalid()).isTrue();
        assertThat(words.getErrorMessage()).isEqualTo(dialog.problem.getText());
        words.setValue("A map.");
        assertThat(words.isInvalid()).isFalse();
        dialog.done.click();
        assertThat(dialog.isOpened()).isFalse();
    }

    private void refuseInTheBrowser(String name) {
        Upload upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "No such kind.", name));
    }

    private static String said(PictureDialog dialog) {
        return dialog.file.getElement().getTextRecursively();
    }
}
