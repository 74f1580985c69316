package org.syntofin.simulation.toml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Position;

class TomlTest {

    private final Findings findings = new Findings();

    private TomlTable read(String text) {
        return Toml.read("a.toml", text.getBytes(StandardCharsets.UTF_8), findings);
    }

    private List<String> found() {
        return findings.list().stream()
                .map(finding -> finding.position() + " " + finding.code() + " " + finding.arguments())
                .toList();
    }

    @Test
    void readsWhatTheFormatsUseInTheOrderOfTheFile() {
        TomlTable root = read("""
                title.en = "The handshake"
                title.zh-CN = "三次握手"
                seed = 1
                [host.client]
                isn = 0xFFFF_FFFF
                [host.server]
                listen = 80
                [[do]]
                at = "0ms"
                [[do]]
                at = "5ms"
                skills = ["a", "b"] # two
                mistake = [{ value = "{x}", cause = "c" }]
                ratio = 1.5
                on = true
                """);

        assertThat(root.localized("title").orElseThrow().in("zh-CN")).isEqualTo("三次握手");
        assertThat(root.whole("seed", 0, 9)).contains(1L);
        TomlTable hosts = root.table("host").orElseThrow();
        assertThat(hosts.names()).containsExactly("client", "server");
        assertThat(hosts.table("client").orElseThrow().whole("isn", 0, 0xFFFFFFFFL))
                .contains(0xFFFFFFFFL);
        List<TomlTable> calls = root.tables("do");
        assertThat(calls).hasSize(2);
        assertThat(calls.get(1).texts("skills"))
                .extracting(TomlValue.Text::value)
                .containsExactly("a", "b");
        assertThat(calls.get(1).tables("mistake").getFirst().text("value")).contains("{x}");
        assertThat(calls.get(1).real("ratio", 0, 2)).contains(1.5);
        assertThat(calls.get(1).truth("on")).contains(true);
        assertThat(found()).isEmpty();
    }

    @Test
    void knowsWhereEveryKeyValueAndCharacterStands() {
        TomlTable root = read("""
                # 注释
                title = "ok"
                [a]
                  名 = 1
                  expression = "求 {x+1}"
                  long = '''
                one
                two {y}'''
                """);

        assertThat(found()).containsExactly("a.toml:4:3 toml.key {found=名}");
        TomlTable a = root.table("a").orElseThrow();
        assertThat(a.position()).isEqualTo(new Position("a.toml", 3, 2));
        assertThat(a.keyPosition("expression")).contains(new Position("a.toml", 5, 3));
        TomlValue.Text expression = a.textValue("expression").orElseThrow();
        assertThat(expression.position()).isEqualTo(new Position("a.toml", 5, 16));
        assertThat(expression.at(expression.value().indexOf('{'))).isEqualTo(new Position("a.toml", 5, 19));
        TomlValue.Text lines = a.textValue("long").orElseThrow();
        assertThat(lines.at(lines.value().indexOf('{'))).isEqualTo(new Position("a.toml", 8, 5));
    }

    @Test
    void positionsInAPartOfAFileCountFromTheFile() {
        TomlTable root = Toml.read(new SourceText("lesson.en.md", "a = 1\nb = [", 41), findings);

        assertThat(root.keyPosition("a")).contains(new Position("lesson.en.md", 41, 1));
        assertThat(found()).containsExactly("lesson.en.md:42:6 toml.value {found=EOF}");
    }

    @Test
    void unknownKeysAreReportedWithTheNearestThatIsFree() {
        TomlTable root = read("titel = 1\nminutes = 5\nwhatever = true\n");
        root.text("title");
        root.whole("minutes", 1, 60);
        root.done();

        assertThat(found())
                .containsExactly(
                        "a.toml:1:1 toml.unknown-near {key=titel, nearest=title}",
                        "a.toml:3:1 toml.unknown {key=whatever, known=minutes, title}");
    }

    @Test
    void wrongTypesRangesAndMissingKeysNameKeyAndPlace() {
        TomlTable root = read("""
                id = 5
                minutes = 90
                ratio = "much"
                list = "one"
                [t]
                empty = " "
                mode = "wach"
                title = "untranslated"
                name.en = "English only"
                """);
        root.text("id");
        root.whole("minutes", 1, 60);
        root.real("ratio", 0, 1);
        root.texts("list");
        root.tables("t");
        TomlTable t = root.table("t").orElseThrow();
        t.requiredText("empty");
        t.requiredText("absent");
        t.word("mode", List.of("watch", "step"));
        t.localized("title");
        t.localized("name");

        assertThat(found())
                .containsExactly(
                        "a.toml:1:6 toml.type-text {key=id}",
                        "a.toml:2:11 toml.range {key=minutes, value=90, least=1, most=60}",
                        "a.toml:3:9 toml.type-real {key=ratio}",
                        "a.toml:4:8 toml.type-texts {key=list}",
                        "a.toml:5:2 toml.type-tables {key=t}",
                        "a.toml:6:9 toml.empty {key=t.empty}",
                        "a.toml:5:2 toml.missing {key=t.absent}",
                        "a.toml:7:8 toml.word-near {key=t.mode, word=wach, nearest=watch}",
                        "a.toml:8:9 toml.type-localized {key=t.title}",
                        "a.toml:9:1 language.missing {key=t.name, language=zh-CN, missing=name.zh-CN, "
                                + "words=English only}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a = 1 b = 2|1:7 toml.line-end {found=b}",
                "a 1|1:3 toml.equals {found=1}",
                "a = \"open|1:5 toml.string-open {}",
                "a = \"\\q\"|1:6 toml.escape {escape=\\q}",
                "a = \"\\uD800\"|1:6 toml.escape {escape=\\uD800}",
                "a = 01|1:5 toml.value {found=01}",
                "a = 99999999999999999999|1:5 toml.number-range {number=99999999999999999999}",
                "a = 2026-02-30|1:5 toml.date {found=2026-02-30}",
                "a = 25:00:00|1:5 toml.date {found=25:00:00}",
                "a = 07:32:00Z|1:5 toml.date {found=07:32:00Z}",
                "a = 1979-05-27T|1:5 toml.date {found=1979-05-27T}",
                "[a.b.c]\\nz = 9\\n[a]\\nb.c.t = 1|4:1 toml.twice {key=a.b, line=1}",
                "a = [1 2]|1:8 toml.array-end {found=2}",
                "a = {b = 1|1:11 toml.table-end {found=EOF}",
                "[a|1:3 toml.header-end {expected=], found=EOF}",
                "a.b = 1\\na.b = 2|2:3 toml.twice {key=a.b, line=1}",
                "a = 1\\n[a]|2:2 toml.twice {key=a, line=1}",
                "a = []\\n[[a]]|2:3 toml.twice {key=a, line=1}",
                "a = yes|1:5 toml.value {found=yes}",
                "= 1|1:1 toml.key {found==}",
            })
    void saysWhereAndWhatIsWrong(String text, String expected) {
        read(text.replace("\\n", "\n"));

        assertThat(found()).containsExactly("a.toml:" + expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1979-05-27T07:32:00Z",
                "1979-05-27t07:32:00z",
                "1979-05-27 07:32:00.5-07:00",
                "1979-05-27T07:32:00",
                "1979-05-27",
                "07:32:00.999999999999"
            })
    void readsDatesAndTimes(String written) {
        assertThat(read("a = " + written + " # then").value("a").orElseThrow())
                .isEqualTo(new TomlValue.Moment(new Position("a.toml", 1, 5), written));
        assertThat(found()).isEmpty();
    }

    @Test
    void oneSlipDoesNotHideTheNext() {
        TomlTable root = read("a = \"open\nb = 1\nc == 2\n[d]\ne = 5\n");

        assertThat(root.broken()).isTrue();
        assertThat(found()).containsExactly("a.toml:1:5 toml.string-open {}", "a.toml:3:4 toml.value {found==}");
        assertThat(root.whole("b", 0, 9)).contains(1L);
        assertThat(root.table("d").flatMap(d -> d.whole("e", 0, 9))).contains(5L);
    }

    @Test
    void brokenUtf8AndLargeFilesAreRefusedWithTheirPlace() {
        Toml.read("b.toml", new byte[] {'a', ' ', '=', '\n', '#', (byte) 0xC3, '('}, findings);
        Toml.read("c.toml", new byte[Toml.LIMIT_BYTES + 1], findings);

        assertThat(found())
                .containsExactly(
                        "b.toml:2:2 file.not-utf8 {byte=0xC3}", "c.toml file.too-large {size=1048577, limit=1048576}");
    }

    @Test
    void deepNestingIsBounded() {
        read("a = " + "[".repeat(100_000));
        read("[" + "a.".repeat(50) + "b]");

        assertThat(findings.list()).extracting(Finding::code).containsExactly("toml.too-deep", "toml.too-deep");
    }

    @Test
    void aFloodOfErrorsIsCutOff() {
        read("=\n".repeat(100_000));

        assertThat(findings.list()).hasSizeLessThan(30);
    }
}
