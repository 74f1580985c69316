package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.course.check.SvgCheck;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

/** What strangers hand in is refused with file, line and reason. */
class ContentArchiveTest {

    private final Findings findings = new Findings();

    @TempDir
    private Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        ContentFiles files = read(new AttackFiles().zip()).orElseThrow();
        byte[] written = ContentArchive.write("zz-attacked", files);

        assertThat(read(written).orElseThrow().digest()).isEqualTo(files.digest());
        assertThat(ContentArchive.write("zz-attacked", files)).isEqualTo(written);
        assertThat(ContentCheck.check(files).findings()).isEmpty();
    }

    @Test
    void passesOverWhatSystemsHide() throws IOException {
        byte[] zip = new AttackFiles()
                .with(".DS_Store", "x")
                .with("01-one/.gitignore", "x")
                .with("__MACOSX/._course.toml", "x")
                .zip();

        assertThat(read(zip).orElseThrow().files())
                .containsOnlyKeys("course.toml", "01-one/lesson.en.md", "01-one/lesson.zh-CN.md");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.md",
                "01-one/../../evil.md",
                "/etc/evil.md",
                "C:evil.md",
                "..\\evil.md",
                "01-one\\evil.md",
                "01-one/e vil.md",
                "01-one/e\u0000vil.md",
                "01-one//evil.md",
                "01-one/../.evil",
                "课.md"
            })
    void refusesNamesThatLeadElsewhere(String name) throws IOException {
        assertThat(read(new AttackFiles().with(name, "x").zip())).isEmpty();
        assertThat(found()).singleElement().asString().endsWith(" file.name");
    }

    @ParameterizedTest
    @EnumSource
    void refusesWithFileLineAndReason(Attack attack) throws IOException {
        read(attack.zip())
                .ifPresent(files -> findings.addAll(ContentCheck.check(files).findings()));

        assertThat(findings.hasErrors()).isTrue();
        assertThat(found())
                .anySatisfy(line ->
                        assertThat(line).startsWith("in.zip" + attack.place()).endsWith(" " + attack.reason()));
    }

    @Test
    void refusesWhatIsNoZip() throws IOException {
        byte[] zip = new AttackFiles().zip();

        assertThat(read("PK is not enough".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(Arrays.copyOf(zip, zip.length / 2))).isEmpty();
        assertThat(found()).containsOnly("in.zip file.no-zip").hasSize(3);
    }

    @Test
    void neverThrowsOnBrokenZips() throws IOException {
        byte[] zip = new AttackFiles().zip();
        Random dice = new Random(7);
        for (int round = 0; round < 500; round++) {
            byte[] broken = zip.clone();
            for (int i = 0; i < 3; i++) {
                broken[dice.nextInt(broken.length)] = (byte) dice.nextInt();
            }
            read(broken)
                    .ifPresent(files ->
                            assertThat(ContentCheck.check(files).findings()).isNotNull());
        }
        assertThat(found()).isNotEmpty();
    }

    @Test
    void refusesEntitiesInSvg() throws IOException {
        assertThat(checked("01-one/a.svg", """
                        <?xml version="1.0"?>
                        <!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>
                        <svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>
                        """))
                .singleElement()
                .asString()
                .startsWith("in.zip/01-one/a.svg:2:")
                .endsWith(" file.svg-doctype");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<g onload='alert(1)'/>",
                "<a href='javascript:alert(1)'><text>x</text></a>",
                "<foreignObject><p>x</p></foreignObject>",
                "<use href='https://elsewhere.example/x.svg#y'/>",
                "<rect style='fill:url(https://elsewhere.example/x)'/>",
                "<style>@import 'https://elsewhere.example/x.css';</style>",
                "<?xml-stylesheet href='x.css'?>"
            })
    void refusesScriptsInSvg(String inside) throws IOException {
        assertThat(checked("01-one/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'>\n" + inside + "\n</svg>"))
                .isNotEmpty()
                .allSatisfy(line ->
                        assertThat(line).startsWith("in.zip/01-one/a.svg:2:").endsWith(" file.svg-active"));
    }

    @Test
    void takesAPlainSvg() throws IOException {
        String picture = "<svg xmlns='http://www.w3.org/2000/svg'><defs><path id='p' d='M0 0'/></defs>"
                + "<use href='#p' fill='url(#g)'/><style>path { fill: red }</style></svg>";

        assertThat(checked("01-one/a.svg", picture)).isEmpty();
    }

    @Test
    void neverThrowsOnBrokenPictures() {
        byte[] picture =
                "<?xml version='1.0' encoding='UTF-8'?><svg xmlns='http://www.w3.org/2000/svg'><g a='&lt;'>x</g></svg>"
                        .getBytes(StandardCharsets.UTF_8);
        Random dice = new Random(8);
        for (int round = 0; round < 3000; round++) {
            byte[] broken = picture.clone();
            for (int i = 0; i < 3; i++) {
                broken[dice.nextInt(broken.length)] = (byte) dice.nextInt();
            }
            new SvgCheck("a.svg", findings).check(broken);
        }
        assertThat(found()).isNotEmpty();
    }

    @Test
    void refusesFilesThatAreNotWhatTheyAreCalled() throws IOException {
        assertThat(checked("01-one/a.png", "<svg/>")).containsExactly("in.zip/01-one/a.png file.not-its-kind");
        assertThat(checked("01-one/a.svg", "<html/>"))
                .singleElement()
                .asString()
                .endsWith("file.not-its-kind");
        assertThat(checked("01-one/a.exe", "MZ")).containsExactly("in.zip/01-one/a.exe file.kind");
    }

    private List<String> checked(String path, String text) throws IOException {
        ContentFiles files = read(new AttackFiles().with(path, text).zip()).orElseThrow();
        return lines(ContentCheck.check(files).findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList());
    }

    private Optional<ContentFiles> read(byte[] zip) throws IOException {
        Path file = folder.resolve("in.zip");
        Files.write(file, zip);
        return ContentArchive.read(file, "in.zip", findings);
    }

    private List<String> found() {
        return lines(findings.list());
    }

    private static List<String> lines(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.position() + " " + finding.code())
                .toList();
    }
}
