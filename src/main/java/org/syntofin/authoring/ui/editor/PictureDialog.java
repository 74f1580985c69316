package org.syntofin.authoring.ui.editor;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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

/** A picture, with a description for those who do not see it; or a capture, with words under it. */
class PictureDialog extends FormDialog {

    private static final String[] PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg"};
    private static final String[] CAPTURES = {".pcap", ".pcapng"};

    final FileField file;
    final WordsField words;
    private final boolean capture;
    private final transient OpenLesson lesson;
    private final transient Inserted inserted;

    private PictureDialog(OpenLesson lesson, boolean capture, Inserted inserted) {
        super(capture ? "capture" : "picture");
        this.lesson = lesson;
        this.capture = capture;
        this.inserted = inserted;
        file = new FileField("authoring.file.choose", taken -> problem.setText(""), capture ? CAPTURES : PICTURES);
        words = new WordsField(
                capture ? "authoring.capture.caption" : "authoring.picture.alt", lesson.languages(), false);
        fields.add(file, words);
        if (!capture) {
            later(lesson);
            fields.add(WritingPage.soft(getTranslation("authoring.picture.alt.how")));
        }
    }

    static PictureDialog picture(OpenLesson lesson, Inserted inserted) {
        return new PictureDialog(lesson, false, inserted);
    }

    static PictureDialog capture(OpenLesson lesson, Inserted inserted) {
        return new PictureDialog(lesson, true, inserted);
    }

    @Override
    protected Optional<Fault> fault() {
        return needed(file.taken().isEmpty(), file, "authoring.file.needed")
                .or(() -> needed(!capture && words.words().blank(), words.empty(), "authoring.picture.needs-alt"));
    }

    @Override
    protected void carryOut() {
        Incoming.Outcome.Taken taken = file.taken().orElseThrow();
        String path = lesson.free((capture ? "" : "images/") + taken.stem(), taken.ending());
        lesson.put(path, Optional.of(taken.bytes()));
        Words said = words.words().filled();
        Map<String, String> block = new LinkedHashMap<>();
        lesson.languages()
                .forEach(language -> block.put(
                        language,
                        capture ? Fence.capture(path, said.in(language)) : Fence.picture(path, said.in(language))));
        inserted.put(new Words(block));
    }
}
