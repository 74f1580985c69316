package org.syntofin.authoring.ui.editor;

import com.vaadin.flow.component.select.Select;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.Incoming;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FileField;
import org.syntofin.authoring.ui.FormDialog;
import org.syntofin.authoring.ui.Inserted;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;
import org.syntofin.lab.Ladders;

/**
 * A picture, with a description for those who do not see it; or a capture, with words under it. It comes from the author's
 * machine, or the lesson has it already, and is seen before it is put there.
 */
class PictureDialog extends FormDialog {

    private static final String[] PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg"};
    private static final String[] CAPTURES = {".pcap", ".pcapng"};

    final FileField file;
    final Select<String> own = new Select<>();
    final FileLook look = new FileLook();
    final WordsField words;
    private final boolean capture;
    private final transient OpenLesson lesson;
    private final transient Ladders ladders;
    private final transient Inserted inserted;

    private PictureDialog(OpenLesson lesson, Ladders ladders, boolean capture, Inserted inserted) {
        super(capture ? "capture" : "picture");
        this.lesson = lesson;
        this.ladders = ladders;
        this.capture = capture;
        this.inserted = inserted;
        file = new FileField("authoring.file.choose", this::take, endings());
        file.onRefused(this::refuse);
        words = new WordsField(
                capture ? "authoring.capture.caption" : "authoring.picture.alt", lesson.languages(), !capture);
        own.setLabel(getTranslation("authoring.file.own"));
        own.setItems(owned());
        own.setEmptySelectionAllowed(true);
        own.setVisible(!owned().isEmpty());
        own.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(this::again));
        fields.add(file, own, look, words);
        if (!capture) {
            later(lesson);
            fields.add(WritingPage.soft(getTranslation("authoring.picture.alt.how")));
            lesson.languages().forEach(language -> words.in(language).addValueChangeListener(change -> describe()));
        }
    }

    static PictureDialog picture(OpenLesson lesson, Ladders ladders, Inserted inserted) {
        return new PictureDialog(lesson, ladders, false, inserted);
    }

    static PictureDialog capture(OpenLesson lesson, Ladders ladders, Inserted inserted) {
        return new PictureDialog(lesson, ladders, true, inserted);
    }

    private String[] endings() {
        return capture ? CAPTURES : PICTURES;
    }

    /** The files of the lesson that could be shown once more. */
    private List<String> owned() {
        return lesson.draft().files().files().keySet().stream()
                .filter(path -> Stream.of(endings()).anyMatch(path::endsWith))
                .sorted()
                .toList();
    }

    private void take(Incoming.Outcome.Taken taken) {
        problem.setText("");
        own.clear();
        show(taken.stem() + taken.ending(), taken.bytes());
    }

    private void refuse() {
        own.clear();
        look.setVisible(false);
    }

    private void again(String path) {
        problem.setText("");
        file.forget();
        lesson.draft().files().bytes(path).ifPresent(bytes -> show(path, bytes));
    }

    private void show(String name, byte[] bytes) {
        if (capture) {
            look.capture(bytes, ladders);
        } else {
            look.picture(name, bytes);
        }
    }

    /** In the author's language, else in the first in which there is a description. */
    private void describe() {
        String here = words.words().in(getLocale().toLanguageTag());
        look.describe(
                here.isBlank()
                        ? words.words().byLanguage().values().stream()
                                .filter(said -> !said.isBlank())
                                .findFirst()
                                .orElse("")
                        : here);
    }

    @Override
    protected Optional<Fault> fault() {
        return needed(file.taken().isEmpty() && own.isEmpty(), file, "authoring.file.needed")
                .or(() -> needed(!capture && words.words().blank(), words.empty(), "authoring.picture.needs-alt"));
    }

    @Override
    protected void carryOut() {
        String path = file.taken().map(this::keep).orElseGet(own::getValue);
        Words said = words.words().filled();
        Map<String, String> block = new LinkedHashMap<>();
        lesson.languages()
                .forEach(language -> block.put(
                        language,
                        capture ? Fence.capture(path, said.in(language)) : Fence.picture(path, said.in(language))));
        inserted.put(new Words(block));
    }

    private String keep(Incoming.Outcome.Taken taken) {
        String path = lesson.free((capture ? "" : "images/") + taken.stem(), taken.ending());
        lesson.put(path, Optional.of(taken.bytes()));
        return path;
    }
}
