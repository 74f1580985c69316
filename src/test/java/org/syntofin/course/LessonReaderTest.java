package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

class LessonReaderTest {

    private static final String HEAD = """
            +++
            id = "handshake"
            title = "The handshake"
            skills = ["hs.order"]
            minutes = 12
            +++
            """;

    private final Findings findings = new Findings();

    private LessonText read(String text) {
        return LessonReader.read("lesson.en.md", "en", text.getBytes(StandardCharsets.UTF_8), findings)
                .orElseThrow();
    }

    private List<String> found() {
        return findings.list().stream()
                .map(finding -> finding.position() + " " + finding.code() + " " + finding.arguments())
                .toList();
    }

    @Test
    void cutsTheTextIntoBlocksWithTheirPlaces() {
        LessonText lesson = read(HEAD + """
                Each end *chooses* a number. See [ISN](glossary:isn).

                ## One `SYN`

                ```sim
                scenario = "handshake"
                mode = "predict"
                ask = ["sender", "flags"]
                ```

                | at | who |
                |---|:-:|
                | 0 | client |

                ```quiz
                use = ["hs-order", "hs-ack"]
                ```

                ```capture
                file = "three.pcap"
                beside = "teardown/close"
                ```

                ```note exam
                Write **SYN=1**.
                ```
                """);

        assertThat(found()).isEmpty();
        assertThat(lesson.head().id()).isEqualTo("handshake");
        assertThat(lesson.blocks())
                .extracting(Block::structure)
                .containsExactly(
                        "paragraph",
                        "heading 2",
                        "sim handshake predict sender,flags",
                        "table",
                        "quiz hs-order,hs-ack",
                        "capture three.pcap teardown/close",
                        "note exam");
        assertThat(lesson.blocks())
                .extracting(block -> block.position().line())
                .containsExactly(7, 9, 11, 17, 21, 25, 30);
        assertThat(((Block.Prose) lesson.blocks().getFirst()).html().source())
                .isEqualTo("<p>Each end <em>chooses</em> a number. See "
                        + "<a href=\"glossary:isn\" rel=\"noopener noreferrer\">ISN</a>.</p>");
        assertThat(((Block.Heading) lesson.blocks().get(1)).text().source()).isEqualTo("One <code>SYN</code>");
        assertThat(((Block.Prose) lesson.blocks().get(3)).html().source()).contains("<td align=\"center\">client</td>");
        assertThat(((Block.Note) lesson.blocks().get(6)).html().source())
                .isEqualTo("<p>Write <strong>SYN&#61;1</strong>.</p>");
        assertThat(lesson.path()).containsExactly("hs-order", "hs-ack");
        assertThat(lesson.terms()).containsExactly("isn");
    }

    @Test
    void resolvesLinksIntoTheApplicationWhereItIsShown() {
        Block.Prose prose =
                (Block.Prose) read(HEAD + "[a](glossary:isn) ![a drawing](images/a.png) [b](https://x.org/?a=b)")
                        .blocks()
                        .getFirst();

        assertThat(prose.html().with(link -> "/go?" + link + "\"&"))
                .contains("href=\"/go?glossary:isn&quot;&amp;\"", "src=\"/go?image:images/a.png&quot;&amp;\"")
                .contains("href=\"https://x.org/?a&#61;b\"");
    }

    @Test
    void measuresWhatThereIsToReadOnThePath() {
        LessonText.Measure measure = read(HEAD + """
                Two words. Now five words come here!

                ```note exam
                Not counted for time, but a long sentence of thirteen words is still noticed.
                ```
                """).measure();

        assertThat(measure).isEqualTo(new LessonText.Measure(7, 0, 14, new Position("lesson.en.md", 9, 1)));
        assertThat(read(HEAD + "客户端发出 SYN。然后等待。").measure())
                .isEqualTo(new LessonText.Measure(1, 9, 4, new Position("lesson.en.md", 7, 1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a <script>alert(1)</script>|7:3 lesson.html {}",
                "<div onclick=x>|7:1 lesson.html {}",
                "text [x](javascript:alert(1))|7:6 lesson.link {link=javascript:alert(1)}",
                "[x](/../etc)|7:1 lesson.link {link=/../etc}",
                "![](a.png)|7:1 lesson.image-alt {image=a.png}",
                "# One|7:1 lesson.heading-title {}",
                "### Three|7:1 lesson.heading-skips {}",
                "```smi\\n```|7:1 lesson.fence-near {fence=smi, nearest=sim}",
                "```sim\\nscenario = 5\\n```|8:12 toml.type-text {key=scenario}",
                "```sim\\nscenario = \"../x\"\\n```|8:12 lesson.scenario-name {name=../x}",
                "```sim\\nmode = \"step\"\\n```|8:1 toml.missing {key=scenario}",
                "```sim\\nscenario = \"a\"\\nmode = \"stop\"\\n```|9:8 toml.word-near {key=mode, word=stop, nearest=step}",
                "```sim\\nscenario = \"a\"\\nask = [\"ack\"]\\n```|9:1 lesson.sim-key-mode {key=ask, mode=predict}",
                "```sim\\nscenario = \"a\"\\nmod = \"step\"\\n```|9:1 toml.unknown-near {key=mod, nearest=mode}",
                "```quiz\\nuse = []\\n```|7:1 toml.missing {key=use}",
                "```sim\\nscenario = \"a\"|7:1 lesson.fence-open {fence=sim}",
                "> ```quiz\\n> use = [\"a\"]\\n> ```|7:3 lesson.fence-nested {fence=quiz}",
                "```note exams\\nx\\n```|7:1 lesson.note-kind {kind=exams, known=exam, practice, deeper}",
                "```note exam\\nx\\n<b>y</b>\\n```|9:1 lesson.html {}",
            })
    void saysWhereAndWhatIsWrong(String body, String expected) {
        read(HEAD + body.replace("\\n", "\n"));

        assertThat(found()).first().isEqualTo("lesson.en.md:" + expected);
    }

    @Test
    void frontMatterMustBeThereAndComplete() {
        assertThat(LessonReader.read("a.md", "en", "# Hi".getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        assertThat(LessonReader.read("b.md", "en", "+++\nid = 1".getBytes(StandardCharsets.UTF_8), findings))
                .isEmpty();
        read("+++\nid = \"No Way\"\nminutes = 90\ntitel = \"x\"\n+++\n");

        assertThat(found())
                .containsExactly(
                        "a.md:1:1 lesson.front-matter {}",
                        "b.md:1:1 lesson.front-matter-open {}",
                        "lesson.en.md:2:6 id.characters {id=No Way}",
                        "lesson.en.md:2:1 toml.missing {key=title}",
                        "lesson.en.md:3:11 toml.range {key=minutes, value=90, least=1, most=60}",
                        "lesson.en.md:4:1 toml.unknown-near {key=titel, nearest=title}");
    }

    @Test
    void nothingGetsPastTheSanitiser() {
        String[] attacks = {
            "<img src=x onerror=alert(1)>",
            "[x](data:text/html;base64,PHNjcmlwdD4=)",
            "[x](JaVaScRiPt:alert(1))",
            "[x](vbscript:a)",
            "![x](javascript:alert(1))",
            "<svg/onload=alert(1)>",
            "[x](<javascript:alert(1)>)",
            "[x]: javascript:alert(1)\n\n[x]",
            "<javascript:alert(1)>",
            "`<script>`",
        };
        for (String attack : attacks) {
            for (Block block : read(HEAD + attack).blocks()) {
                String html = ((Block.Prose) block).html().source();
                assertThat(html).as(attack).doesNotContainPattern("<(?!/?(p|a|code|img)\\b)");
                assertThat(html.toLowerCase(java.util.Locale.ROOT))
                        .as(attack)
                        .doesNotContainPattern("(href|src)=\"(javascript|vbscript|data)")
                        .doesNotContainPattern("<[^>]*\\son\\w+=");
            }
        }
    }

    @Test
    void positionsSurviveChineseAndWindowsLineEnds() {
        read((HEAD + "三次握手 <b>\n").replace("\n", "\r\n"));

        assertThat(findings.list().getFirst().position()).isEqualTo(new Position("lesson.en.md", 7, 6));
    }
}
