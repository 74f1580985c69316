package org.syntofin.course.check;

import java.util.List;
import java.util.SortedSet;
import org.syntofin.course.Block;
import org.syntofin.course.Lesson;
import org.syntofin.course.LessonText;
import org.syntofin.course.Untranslated;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlValue;

/** Whether a lesson is there in every language, and is the same lesson in each. */
public final class LanguageCheck {

    private final Lesson lesson;
    private final Findings findings;

    public LanguageCheck(Lesson lesson, Findings findings) {
        this.lesson = lesson;
        this.findings = findings;
    }

    public void check() {
        for (String language : LocalizedText.LANGUAGES) {
            if (!lesson.texts().containsKey(language)) {
                findings.warning(
                        Position.ofFile(lesson.files().name("lesson." + language + ".md")),
                        "content.language",
                        "language",
                        language);
            }
        }
        lesson.texts().values().forEach(this::untranslated);
        LessonText first = lesson.in(LocalizedText.LANGUAGES.getFirst());
        lesson.texts().values().stream()
                .filter(text -> !text.language().equals(first.language()))
                .forEach(text -> {
                    head(first, text);
                    structure(first, text);
                });
    }

    /** One finding for a text, at the first of its places. */
    private void untranslated(LessonText text) {
        SortedSet<Integer> blocks = Untranslated.blocks(text, lesson.texts().values());
        int head = Untranslated.head(text, lesson.texts().values()).size();
        int count = head + blocks.size();
        if (count > 0) {
            Position at = head > 0
                    ? new Position(text.file(), 2, 1)
                    : text.blocks().get(blocks.first()).position();
            findings.warning(at, "content.untranslated", "count", Integer.toString(count), "language", text.language());
        }
    }

    private void head(LessonText first, LessonText other) {
        same(first, other, "skills", first.head().skills(), other.head().skills());
        same(first, other, "requires", first.head().requires(), other.head().requires());
        same(first, other, "words", first.head().words(), other.head().words());
        if (first.head().minutes() != other.head().minutes()) {
            differs(first, other, "minutes");
        }
        if ((first.head().summary() == null) != (other.head().summary() == null)) {
            differs(first, other, "summary");
        }
    }

    private void same(
            LessonText first, LessonText other, String key, List<TomlValue.Text> here, List<TomlValue.Text> there) {
        List<String> wanted = here.stream().map(TomlValue.Text::value).toList();
        if (!there.stream().map(TomlValue.Text::value).toList().equals(wanted)) {
            differs(first, other, key);
        }
    }

    private void differs(LessonText first, LessonText other, String key) {
        findings.error(new Position(other.file(), 2, 1), "content.head-differs", "key", key, "other", first.file());
    }

    private void structure(LessonText first, LessonText other) {
        int common = Math.min(first.blocks().size(), other.blocks().size());
        for (int i = 0; i < common; i++) {
            Block here = other.blocks().get(i);
            Block there = first.blocks().get(i);
            if (!here.structure().equals(there.structure())) {
                findings.error(
                        here.position(),
                        "content.structure",
                        "here",
                        here.structure(),
                        "there",
                        there.structure(),
                        "place",
                        there.position().toString());
                return;
            }
        }
        if (first.blocks().size() != other.blocks().size()) {
            boolean firstIsLonger = first.blocks().size() > common;
            Block extra = (firstIsLonger ? first : other).blocks().get(common);
            String shorter = (firstIsLonger ? other : first).file();
            findings.error(extra.position(), "content.structure-longer", "here", extra.structure(), "other", shorter);
        }
    }
}
