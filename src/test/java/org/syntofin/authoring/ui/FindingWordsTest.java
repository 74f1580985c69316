package org.syntofin.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;

class FindingWordsTest {

    private static final Position HERE = new Position("tcp/01-one/lesson.zh-CN.md", 7, 1);

    @ParameterizedTest
    @CsvSource({
        "translations.properties, content.language, English",
        "translations_zh_CN.properties, content.language, 英文",
        "translations.properties, content.untranslated, English",
        "translations_zh_CN.properties, content.untranslated, 英文",
        "translations.properties, quiz.cloze.gap-once, English",
        "translations_zh_CN.properties, quiz.cloze.gap-once, 英文"
    })
    void callsALanguageByItsName(String file, String code, String name) throws IOException {
        Finding finding = Finding.warning(HERE, code, Map.of("language", "en", "count", "2", "gap", "flag"));

        assertThat(said(finding, file)).contains(name).doesNotContainPattern("\\ben\\b");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            translations.properties, `"你好？" has no English words. In the form, fill in English; in the file, add prompt.en.`
            translations_zh_CN.properties, “你好？”还没有英文。在表单里请填上英文；在文件里请补上 prompt.en。
            """)
    void saysWhichTextLacksALanguageAndUnderWhichKeyItIsWritten(String file, String mend) throws IOException {
        Finding finding = Finding.warning(
                HERE,
                "language.missing",
                Map.of("key", "question.prompt", "language", "en", "missing", "prompt.en", "words", "你好？"));

        assertThat(said(finding, file)).isEqualTo(mend);
    }

    @ParameterizedTest
    @CsvSource({
        "translations.properties, Heading 2, Simulation lost watch",
        "translations_zh_CN.properties, 标题 2, 模拟 lost watch"
    })
    void callsThePiecesOfALessonAsTheToolbarDoes(String file, String here, String there) throws IOException {
        Finding finding = Finding.error(
                HERE, "content.structure", Map.of("here", "heading 2", "there", "sim lost watch", "place", "x:1:1"));

        assertThat(said(finding, file)).contains(here, there);
    }

    @ParameterizedTest
    @CsvSource({
        "translations.properties, '{}', 'with the values (none are drawn).'",
        "translations_zh_CN.properties, '{}', 题目“q”（取值：无随机数）自己的顺序",
        "translations.properties, '{x=7, y=9}', 'with the values x = 7, y = 9.'",
        "translations_zh_CN.properties, '{x=7, y=9}', '题目“q”（取值：x = 7, y = 9）自己的顺序'"
    })
    void saysWhichNumbersWereDrawn(String file, String values, String words) throws IOException {
        Finding finding = Finding.error(
                HERE, "content.model-order", Map.of("question", "q", "values", values, "item", "ack", "instead", "x"));

        assertThat(said(finding, file)).contains(words);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            translations.properties, `Line 2, "client → server  ACK  seq=101 ack=301", cannot stand there.`
            translations_zh_CN.properties, 第 2 行“客户端 → 服务器  ACK  seq=101 ack=301”不可能出现在那里。
            """)
    void callsAnItemOfAnOrderByItsLineAndInWords(String file, String words) throws IOException {
        Map<String, String> arguments = Map.of(
                "question",
                "q",
                "values",
                "{}",
                "item",
                "i2",
                "line",
                "2",
                "step",
                "client > server [.] seq 101 ack 301",
                "instead",
                "client > server [S] seq 100; server calls close");

        assertThat(said(Finding.error(HERE, "content.model-order", arguments), file))
                .contains(words, "SYN  seq=100; ")
                .doesNotContain("i2", "[S]");
    }

    @ParameterizedTest
    @CsvSource({"translations.properties, the end of the line", "translations_zh_CN.properties, 行的末尾"})
    void callsTheEndOfALineSo(String file, String words) throws IOException {
        assertThat(said(Finding.error(HERE, "toml.value", Map.of("found", "EOL")), file))
                .contains(words)
                .doesNotContain("EOL");
    }

    private static String said(Finding finding, String file) throws IOException {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", file))) {
            words.load(reader);
        }
        return FindingWords.of(finding, words::getProperty);
    }
}
