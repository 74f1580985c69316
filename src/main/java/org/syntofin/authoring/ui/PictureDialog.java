package org.syntofin.authoring.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.syntofin.authoring.Fence;
import org.syntofin.authoring.Incoming;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.Words;

/** A picture, with a description for those who do not see it; or a capture, with words under it. */
class PictureDialog extends FormDialog {

    private static final String[] PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".svg"};
    private static final String[] CAPTURES = {".pcap", ".pcapng"};

    final FileField file;
    final WordsField words;
    private final boolean capture;
    private final transient OpenLesson lesson;
    private final transient SimDialog.Inserted inserted;

    private PictureDialog(OpenLesson lesson, boolean capture, SimDialog.Inserted inserted) {
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

    static PictureDialog picture(OpenLesson lesson, SimDialog.Inserted inserted) {
        return new PictureDialog(lesson, false, inserted);
    }

    static PictureDialog capture(OpenLesson lesson, SimDialog.Inserted inserted) {
        return new PictureDialog(lesson, true, inserted);
    }

    @Override
    Optional<String> wrong() {
        return needed(file.taken().isEmpty(), "authoring.file.needed")
                .or(() -> needed(!capture && words.words().blank(), "authoring.picture.needs-alt"));
    }

    @Override
    void carryOut() {
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
