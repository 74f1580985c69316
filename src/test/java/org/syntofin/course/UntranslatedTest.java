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
        "zh-CN, '<img src=\"image:a.png\" alt=\"Two ends\">', true",
        "zh-CN, '<img src=\"image:picture.png\" alt=\"两端\">', false",
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
    void areNotHeadingsOfNamesThatTheTextsOwnSentencesSay() {
        LessonText english = read("en", "## Wireshark\n\nOpen Wireshark.\n\n## Reading a capture");
        LessonText chinese = read("zh-CN", "## Wireshark\n\n打开 Wireshark 软件。\n\n## Reading a capture");

        assertThat(Untranslated.blocks(chinese, List.of(english, chinese))).containsExactly(2);
        assertThat(Untranslated.isName("Wireshark", chinese)).isTrue();
        assertThat(Untranslated.isName("Wireshark", english)).isFalse();
    }

    private static LessonText read(String language, String body) {
        byte[] bytes = CourseOfTheSchool.lesson(body).getBytes(StandardCharsets.UTF_8);
        return LessonReader.read("lesson." + language + ".md", language, bytes, new Findings())
                .orElseThrow();
    }
}
