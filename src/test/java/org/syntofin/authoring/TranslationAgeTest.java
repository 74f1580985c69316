package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranslationAgeTest {

    private static final TranslationStep FIRST = step(List.of("One.", "Two."), List.of("一。", "二。"));
    private static final TranslationStep ENGLISH = step(List.of("One.", "Two, and more."), List.of("一。", "二。"));
    private static final TranslationStep BOTH = step(List.of("One.", "Two, and more."), List.of("一。", "二，还有。"));

    @Test
    void marksWhatWasNotTranslatedAgain() {
        assertThat(behind("zh-CN", FIRST, ENGLISH)).containsExactly(1);
        assertThat(behind("en", FIRST, ENGLISH)).isEmpty();
    }

    @Test
    void marksItAlsoAfterItWasPublishedSo() {
        assertThat(behind("zh-CN", FIRST, ENGLISH, ENGLISH)).containsExactly(1);
        assertThat(behind("zh-CN", FIRST, ENGLISH, step(List.of("One.", "Two!"), List.of("一。", "二。"))))
                .containsExactly(1);
    }

    @Test
    void forgetsItWhenTheTranslationFollowsAtOnceOrLater() {
        for (List<TranslationStep> steps : List.of(List.of(FIRST, BOTH), List.of(FIRST, ENGLISH, BOTH))) {
            TranslationStep[] all = steps.toArray(TranslationStep[]::new);
            assertThat(behind("zh-CN", all)).isEmpty();
            assertThat(behind("en", all)).isEmpty();
        }
    }

    @Test
    void marksItAgainWhereItChangesOnceMore() {
        TranslationStep more = step(List.of("One.", "Two, and much more."), List.of("一。", "二，还有。"));

        assertThat(behind("zh-CN", FIRST, ENGLISH, BOTH, more)).containsExactly(1);
        assertThat(behind("en", FIRST, ENGLISH, BOTH, more)).isEmpty();
    }

    /** A translation begins as a copy, and the first language may be mended meanwhile. */
    @Test
    void doesNotMarkWhatIsTranslatedForTheFirstTime() {
        TranslationStep copied = step(List.of("One."), List.of("One."));
        TranslationStep mended = step(List.of("One!"), List.of("One."), Set.of(0));
        TranslationStep translated = step(List.of("One!"), List.of("一！"));

        for (String language : List.of("en", "zh-CN")) {
            assertThat(behind(language, copied, translated)).isEmpty();
            assertThat(behind(language, copied, mended)).isEmpty();
            assertThat(behind(language, copied, mended, translated)).isEmpty();
        }
        assertThat(behind("zh-CN", copied, translated, step(List.of("One more!"), List.of("一！"))))
                .containsExactly(0);
    }

    @Test
    void doesNotMindThatBlocksMoveAndThatOneComesBetween() {
        TranslationStep moved = step(List.of("Two.", "Zero.", "One."), List.of("二。", "零。", "一。"));

        assertThat(behind("zh-CN", FIRST, moved)).isEmpty();
        assertThat(behind("zh-CN", FIRST, ENGLISH, step(List.of("Two, and more.", "One."), List.of("二。", "一。"))))
                .containsExactly(0);
    }

    @Test
    void passesOverATimeAtWhichTheTextsWereNotAlike() {
        TranslationStep unlike = step(List.of("One.", "Two, and more.", "Three."), List.of("一。", "二。"));

        assertThat(behind("zh-CN", FIRST, unlike, BOTH)).isEmpty();
        assertThat(behind("zh-CN", FIRST, unlike, ENGLISH)).containsExactly(1);
    }

    @Test
    void isReadAsItWasWritten() {
        TranslationStep step = step(List.of("One.", "Two."), List.of("一。", "Two."), Set.of(1));

        assertThat(TranslationStep.read(step.written())).isEqualTo(step);
    }

    private static Set<Integer> behind(String language, TranslationStep... steps) {
        return TranslationAge.behind(List.of(steps), language, language.equals("en") ? "zh-CN" : "en");
    }

    private static TranslationStep step(List<String> english, List<String> chinese) {
        return step(english, chinese, Set.of());
    }

    /** @param missing the Chinese blocks that are not translated */
    private static TranslationStep step(List<String> english, List<String> chinese, Set<Integer> missing) {
        return new TranslationStep(Map.of("en", pieces(english, Set.of()), "zh-CN", pieces(chinese, missing)));
    }

    private static List<TranslationStep.Piece> pieces(List<String> blocks, Set<Integer> missing) {
        return Stream.iterate(0, at -> at + 1)
                .limit(blocks.size())
                .map(at -> TranslationStep.Piece.of(blocks.get(at), missing.contains(at)))
                .toList();
    }
}
