package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.simulation.Findings;

class UntranslatedTest {

    @ParameterizedTest
    @CsvSource({
        "zh-CN, <p>How it begins.</p>, true",
        "zh-CN, <p>如何开始。</p>, false",
        "zh-CN, <p>客户端 sends <code>SYN</code></p>, false",
        "zh-CN, <p><code>client sends</code> → SYN</p>, false",
        "zh-CN, <pre><code>nc -l 8080 listen</code></pre>, false",
        "zh-CN, TIME-WAIT, false",
        "en, <p>How it begins.</p>, false",
        "en, <p>如何开始 SYN。</p>, true",
        "en, <p>Called 三次握手 in Chinese.</p>, false",
    })
    void isToldByTheScript(String language, String words, boolean untranslated) {
        assertThat(Untranslated.is(words, language)).isEqualTo(untranslated);
    }

    @Test
    void areBlocksWithTheOthersWordsAndPicturesWhoseWordsOnlyTheOtherHas() {
        LessonText english = read("en", "First.\n\n## Second\n\n```sim\nscenario = \"a\"\ncaption = \"C.\"\n```");
        LessonText chinese = read("zh-CN", "第一。\n\n## Second\n\n```sim\nscenario = \"a\"\n```");

        assertThat(Untranslated.blocks(chinese, List.of(english, chinese))).containsExactly(1, 2);
        assertThat(Untranslated.blocks(english, List.of(english, chinese))).isEmpty();
        assertThat(Untranslated.blocks(read("zh-CN", "First."), List.of(read("zh-CN", "First."))))
                .isEmpty();
    }

    @Test
    void arePicturesWhoseWordsAreTheOthersAndNoName() {
        LessonText english =
                read("en", "![两端](a.png)\n\nBoth ![ends](a.png) of it.\n\n![Wireshark](b.png)\n\nOpen it.");
        LessonText chinese =
                read("zh-CN", "![两端](a.png)\n\n两端 ![ends](a.png) 之间。\n\n![Wireshark](b.png)\n\n打开 Wireshark。");

        assertThat(Untranslated.blocks(chinese, List.of(english, chinese))).containsExactly(1);
        assertThat(Untranslated.blocks(english, List.of(english, chinese))).containsExactly(0);
    }

    @Test
    void areWordsAtTheHeadThatAreTheOthersAndNoName() {
        LessonText english = headed("en", "Reading a capture", "With Wireshark.");
        LessonText chinese = headed("zh-CN", "Reading a capture", "打开 Wireshark。");

        assertThat(Untranslated.head(chinese, List.of(english, chinese))).containsExactly("Reading a capture");
        assertThat(Untranslated.head(english, List.of(english, chinese))).isEmpty();
        assertThat(Untranslated.head(chinese, List.of(chinese))).isEmpty();
    }

    @Test
    void areNotHeadingsOfNamesThatTheTextsOwnSentencesSay() {
        LessonText english = read("en", "## Wireshark\n\nOpen Wireshark.\n\n## Reading a capture");
        LessonText chinese = read("zh-CN", "## Wireshark\n\n打开 Wireshark 软件。\n\n## Reading a capture");

        assertThat(Untranslated.blocks(chinese, List.of(english, chinese))).containsExactly(2);
        assertThat(Untranslated.isName("Wireshark", chinese)).isTrue();
        assertThat(Untranslated.isName("Wireshark", english)).isFalse();
        assertThat(Untranslated.blocks(read("en", "## 如何开始"), List.of(english, chinese)))
                .containsExactly(0);
    }

    /** A block that is a picture alone speaks by the words that stand for it. */
    @Test
    void isSpokenInTheOthersLanguage() {
        LessonText chinese = read(
                "zh-CN",
                "打开 Wireshark。\n\nFirst.\n\n## Wireshark\n\n![Two ends](a.png)\n\n两端 ![ends](a.png) 之间。\n\n    nc listen");

        assertThat(chinese.blocks().stream().map(block -> Untranslated.language(block, chinese)))
                .containsExactly("zh-CN", "en", "zh-CN", "en", "zh-CN", "zh-CN");
        assertThat(Untranslated.language("如何开始", "en")).isEqualTo("zh-CN");
        assertThat(Untranslated.language("How it begins", "en")).isEqualTo("en");
    }

    private static LessonText headed(String language, String title, String summary) {
        String head = "title = \"" + title + "\"\nsummary = \"" + summary + "\"\n";
        return parse(language, "+++\n" + head + "minutes = 2\n+++\nOne.\n");
    }

    private static LessonText read(String language, String body) {
        return parse(language, CourseOfTheSchool.lesson(body));
    }

    private static LessonText parse(String language, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return LessonReader.read("lesson." + language + ".md", language, bytes, new Findings())
                .orElseThrow();
    }
}
