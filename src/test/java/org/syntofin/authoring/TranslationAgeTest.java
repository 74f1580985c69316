package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TranslationAgeTest {

    private static final Map<String, List<String>> FIRST = texts(List.of("One.", "Two."), List.of("一。", "二。"));

    @Test
    void marksWhatWasNotTranslatedAgain() {
        Map<String, List<String>> now = texts(List.of("One.", "Two, and more."), List.of("一。", "二。"));

        assertThat(TranslationAge.behind(now, List.of(FIRST), "zh-CN", "en")).containsOnlyKeys(1);
        assertThat(TranslationAge.behind(now, List.of(FIRST), "en", "zh-CN")).isEmpty();
    }

    @Test
    void marksItAlsoAfterItWasPublishedSo() {
        Map<String, List<String>> now = texts(List.of("One.", "Two, and more."), List.of("一。", "二。"));

        assertThat(TranslationAge.behind(now, List.of(now, FIRST), "zh-CN", "en"))
                .containsOnlyKeys(1);
    }

    @Test
    void forgetsItWhenTheTranslationFollows() {
        Map<String, List<String>> now = texts(List.of("One.", "Two, and more."), List.of("一。", "二，还有。"));

        assertThat(TranslationAge.behind(now, List.of(FIRST), "zh-CN", "en")).isEmpty();
        assertThat(TranslationAge.behind(now, List.of(FIRST), "en", "zh-CN")).isEmpty();
    }

    /** A translation begins as a copy. */
    @Test
    void doesNotMarkWhatIsTranslatedForTheFirstTime() {
        Map<String, List<String>> copied = texts(List.of("One."), List.of("One."));
        Map<String, List<String>> now = texts(List.of("One."), List.of("一。"));

        assertThat(TranslationAge.behind(now, List.of(now, copied), "en", "zh-CN"))
                .isEmpty();
        assertThat(TranslationAge.behind(now, List.of(copied), "en", "zh-CN")).isEmpty();
    }

    @Test
    void doesNotMindThatBlocksMove() {
        Map<String, List<String>> now = texts(List.of("Two.", "One."), List.of("二。", "一。"));

        assertThat(TranslationAge.behind(now, List.of(FIRST), "zh-CN", "en")).isEmpty();
    }

    @Test
    void knowsFromWhichWordsItWasTranslated() {
        Map<String, List<String>> now = texts(List.of("One.", "Two, and more."), List.of("一。", "二。"));
        Map<String, List<String>> between = texts(List.of("One.", "Two!"), List.of("一。", "二。"));

        TranslationAge.Mark.Behind behind = TranslationAge.behind(now, List.of(between, FIRST), "zh-CN", "en")
                .get(1);

        assertThat(behind.before()).isEqualTo("Two.");
        assertThat(behind.pair().otherWords()).isEqualTo("Two, and more.");
    }

    private static Map<String, List<String>> texts(List<String> english, List<String> chinese) {
        return Map.of("en", english, "zh-CN", chinese);
    }
}
