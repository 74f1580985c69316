package org.syntofin.authoring.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.FileRejectedEvent;
import com.vaadin.flow.component.upload.Upload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Incoming;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.lab.CapturePanel;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.SegmentLadder;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class PictureDialogTest extends EditorPage {

    @Autowired
    private Ladders ladders;

    private final List<Words> put = new ArrayList<>();

    @Test
    void namesTheFileThatIsRefusedUntilAnotherIsTaken() {
        PictureDialog dialog = PictureDialog.picture(lesson("zz-u-named", "en"), ladders, block -> {});
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
        PictureDialog dialog = PictureDialog.picture(lesson("zz-u-missing", "en", "zh-CN"), ladders, block -> {});
        dialog.open();
        TextArea words = (TextArea) dialog.words.in("en");

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

    @Test
    void showsThePictureBeforeItIsPutThere() throws IOException {
        PictureDialog dialog = PictureDialog.picture(lesson("zz-u-look", "en", "zh-CN"), ladders, put::add);
        dialog.open();
        assertThat(dialog.look.isVisible()).isFalse();

        dialog.file.show("map.png", Incoming.take("map.png", png(64, 48)));

        Image image = find(Image.class, dialog).single();
        assertThat(dialog.look.getElement().getTextRecursively()).isEqualTo("64 × 48 pixels");
        assertThat(image.getSrc()).isNotBlank();
        assertThat(image.getAlt()).contains("");
        dialog.words.in("zh-CN").setValue("一张地图。");
        assertThat(image.getAlt()).contains("一张地图。");
        dialog.words.in("en").setValue("A map.");
        assertThat(image.getAlt()).contains("A map.");
        dialog.file.show("broken.png", new Incoming.Outcome.Refused("authoring.file.not-its-kind"));
        assertThat(dialog.look.isVisible()).isFalse();
    }

    @Test
    void takesAPictureThatTheLessonHas() throws IOException {
        OpenLesson lesson = lesson("zz-u-own", "en");
        lesson.put("images/plan.png", Optional.of(png(8, 8)));
        PictureDialog dialog = PictureDialog.picture(lesson, ladders, put::add);
        dialog.open();
        dialog.file.show("map.png", Incoming.take("map.png", png(64, 48)));

        dialog.own.setValue("images/plan.png");
        dialog.words.in("en").setValue("A plan.");

        assertThat(dialog.look.getElement().getTextRecursively()).isEqualTo("8 × 8 pixels");
        assertThat(said(dialog)).doesNotContain("map.png");
        dialog.done.click();
        assertThat(put.getFirst().in("en")).isEqualTo("![A plan.](images/plan.png)");
        assertThat(lesson.draft().files().has("images/map.png")).isFalse();
    }

    @Test
    void showsWhatIsInACapture() throws IOException {
        PictureDialog dialog = PictureDialog.capture(lesson("zz-u-capture", "en"), ladders, put::add);
        dialog.open();
        assertThat(dialog.own.isVisible()).isFalse();

        dialog.file.show("web.pcap", Incoming.take("web.pcap", capture()));

        assertThat(find(CapturePanel.class, dialog).exists()).isTrue();
        assertThat(find(SegmentLadder.class, dialog).exists()).isTrue();
    }

    private OpenLesson lesson(String course, String... languages) {
        return desk.write(course, CourseOfTheSchool.draft(courses, course, languages))
                .orElseThrow();
    }

    private static byte[] capture() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(PictureDialogTest.class.getResourceAsStream("/captures/close-four.pcap"))) {
            return in.readAllBytes();
        }
    }

    private static byte[] png(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }

    private void refuseInTheBrowser(String name) {
        Upload upload = find(Upload.class).single();
        ComponentUtil.fireEvent(upload, new FileRejectedEvent(upload, "No such kind.", name));
    }

    private static String said(PictureDialog dialog) {
        return dialog.file.getElement().getTextRecursively();
    }
}
