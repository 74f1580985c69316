package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TestTextTest {

    private static final String TEXT = """
            # What it is.
            title = { en = "Check", zh-CN = "测验" }
            minutes = 20 # enough
            questions = ["a/one"]

            # from b
            [[draw]]
            lesson = "b"
            count = 1

            # what changed
            [[compare]]
            cause = "slip"

            [[draw]]
            lesson = "c"
            count = 2
            """;

    @Test
    void changesWhatWasChangedAndNothingElse() {
        assertThat(TestText.change(TEXT, said(20, "a/one"), said(25, "a/one")))
                .isEqualTo(TEXT.replace("minutes = 20", "minutes = 25"));
        assertThat(TestText.change(TEXT, said(20, "a/one"), said(20, "a/one", "a/two")))
                .isEqualTo(TEXT.replace("[\"a/one\"]", "[\"a/one\", \"a/two\"]"));
        assertThat(TestText.change(TEXT, said(20, "a/one"), said(20, "a/one"))).isEqualTo(TEXT);
    }

    @Test
    void writesTheDrawsAnewAndLeavesOtherLists() {
        String changed = TestText.change(
                TEXT,
                said(20, "a/one").tables(List.of(draw("b", 1), draw("c", 2)), "draw"),
                said(20, "a/one").tables(List.of(draw("c", 3)), "draw"));

        assertThat(changed)
                .startsWith(TEXT.substring(0, TEXT.indexOf("\n# from b")))
                .endsWith("""

                [[draw]]
                lesson = "c"
                count = 3

                # what changed
                [[compare]]
                cause = "slip"
                """);
    }

    @Test
    void writesANewOne() {
        String text = TestText.write(said(20, "a/one").tables(List.of(draw("b", 1)), "draw"));

        assertThat(text).isEqualTo("""
                minutes = 20
                questions = ["a/one"]

                [[draw]]
                lesson = "b"
                count = 1
                """);
        assertThat(TestText.values(text).text("minutes")).isEqualTo("20");
        assertThat(TestText.values("minutes = ").values()).isEmpty();
    }

    private static TableSettings said(int minutes, String... questions) {
        return new TableSettings().number(minutes, "minutes").texts(List.of(questions), "questions");
    }

    private static Map<String, Object> draw(String lesson, long count) {
        Map<String, Object> draw = new LinkedHashMap<>();
        draw.put("lesson", lesson);
        draw.put("count", count);
        return draw;
    }
}
