package org.syntofin.quiz.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.syntofin.quiz.Given;
import org.syntofin.quiz.ItemContent;
import org.syntofin.quiz.NumericQuestion;
import org.syntofin.quiz.OrderQuestion;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.Quiz;
import org.syntofin.quiz.Unit;
import org.syntofin.quiz.Variant;
import org.syntofin.quiz.grading.Grading;
import org.syntofin.quiz.presenting.Presenting;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Findings;

public class QuizReaderTest {

    private static final String HEAD = """
            [[question]]
            id = "q"
            skill = "hs.order"
            vars = { x = "int(1000, 9000)", n = "pick(1, 5)" }
            prompt.en = "x is {x}"
            prompt.zh-CN = "x 是 {x}"
            """;
    private static final String ORDER = HEAD + """
            type = "order"
            item.syn = "client > server [S] seq {x}"
            item.up = "server enters ESTABLISHED"
            item.calls = { step = "client calls close" }
            item.told = "client is told connection reset"
            item.lost = "server > client [S.] lost"
            item.words = { en = "words", zh-CN = "词", group = "g" }
            distractor.low = { twin = "syn", segment = "client > server [S] seq {x+1}", cause = "slip" }
            """;

    @Test
    void readsEveryKindOfItem() {
        OrderQuestion question = (OrderQuestion) only(ORDER + "given = [\"nothing is lost\", "
                + "\"server close before client close\", \"client SYN 1 lost\", \"client 3 lost\"]\n"
                + "grade = { by = \"trace\", scenario = \"handshake\", from = \"server enters LISTEN\" }\n");
        assertThat(question.own()).containsExactly("syn", "up", "calls", "told", "lost", "words");
        assertThat(question.content("up")).isEqualTo(new ItemContent.StateEntered("server", "ESTABLISHED"));
        assertThat(question.content("calls")).isEqualTo(new ItemContent.CallMade("client", "close"));
        assertThat(question.content("told")).isEqualTo(new ItemContent.SignalTold("client", "connection reset"));
        assertThat(question.content("lost"))
                .isInstanceOfSatisfying(
                        ItemContent.SegmentSent.class,
                        segment -> assertThat(segment.lost()).isTrue());
        assertThat(question.given())
                .containsExactly(
                        new Given.NothingLost(),
                        new Given.CallBefore("server", "close", "client", "close"),
                        new Given.Lost("client SYN 1"),
                        new Given.Lost("client 3"));
        assertThat(question.grade())
                .isInstanceOfSatisfying(
                        OrderQuestion.Traced.class,
                        grade -> assertThat(grade.from()).isEqualTo(new ItemContent.StateEntered("server", "LISTEN")));
    }

    @Test
    void readsRulesOfAPartialOrderInEitherPlace() {
        OrderQuestion question = (OrderQuestion)
                only(ORDER + "after.up = [\"syn\"]\n[question.grade]\nby = \"dag\"\nafter.told = [\"up\", \"syn\"]\n");
        assertThat(question.grade())
                .isEqualTo(new OrderQuestion.Partial(Map.of("up", List.of("syn"), "told", List.of("up", "syn"))));
    }

    @Test
    void readsNumbersAndRanges() {
        NumericQuestion question = (NumericQuestion) only(HEAD + """
                type = "numeric"
                answer = { from = "{x}", to = "{x+9}" }
                unit = "ms"
                hint = [{ en = "first", zh-CN = "一" }, { en = "second", zh-CN = "二" }]
                mistake = [{ value = 7, cause = "slip", why = { en = "seven", zh-CN = "七" } }]
                """);
        assertThat(question.answer().high().fill(Map.of("x", 1000L))).isEqualTo("1009");
        assertThat(question.unit()).isEqualTo(Unit.MILLISECONDS);
        assertThat(question.head().hints()).hasSize(2);
        assertThat(question.mistakes().getFirst().cause()).isEqualTo("slip");
    }

    public static Stream<Path> builtInQuizzes() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            return files.filter(file -> file.getFileName().toString().equals("quiz.toml")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("builtInQuizzes")
    void readsTheBuiltInCourse(Path file) throws IOException {
        Findings findings = new Findings();
        Quiz quiz = QuizReader.read(file.toString(), Files.readAllBytes(file), findings);
        assertThat(findings.list()).isEmpty();
        assertThat(quiz.questions()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            item.a = "client > server [Q]"                   | segment.flags
            item.a = "client says hello"                      | quiz.item.text
            item.a = "client enters ESTABLISHD"               | quiz.item.state
            item.a = "client calls clos"                      | quiz.item.call
            item.a = "client > server [S] seq {foo}"          | quiz.variable
            item.a = "client > server [S] seq {x+}"           | quiz.expression.end
            item.a = 5                                        | quiz.item.kind
            distractor.b = { twin = "sin", segment = "client > server [S]" } | toml.word-near
            distractor.syn = { segment = "client > server [S]" } | quiz.order.distractor-id
            given = ["nobody is lost"]                        | quiz.given
            foo = 5                                           | toml.unknown
            """)
    void tellsWhatIsWrongInAnOrder(String line, String code) {
        Findings findings = new Findings();
        Quiz quiz = QuizReader.read(
                "quiz.toml",
                (ORDER + line + "\ngrade = { by = \"trace\", scenario = \"s\" }\n").getBytes(StandardCharsets.UTF_8),
                findings);
        assertThat(findings.list()).extracting(Finding::code).contains(code);
        assertThat(findings.list()).allMatch(finding -> finding.position().line() == 15);
        assertThat(quiz.questions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            grade = { by = "trase", scenario = "s" }          | toml.word-near
            grade = { by = "trace" }                          | toml.missing
            grade = { by = "moodle", measure = "best" }       | toml.word
            grade = { by = "dag", after = { up = ["up"] } }   | quiz.order.circular
            grade = { by = "dag", after = { up = ["nobody"] } } | toml.word
            grade = 5                                         | toml.type-table
            """)
    void tellsWhatIsWrongInAGrade(String line, String code) {
        assertThat(codes(ORDER + line + "\n")).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type = "numeric"                                            | toml.missing
            type = "numeric"; answer = "about {x}"                      | quiz.numeric.value
            type = "numeric"; answer = true                             | quiz.numeric.value
            type = "numeric"; answer = "{x/n}"; unit = "furlong"        | toml.word
            type = "numeric"; answer = "1"; mistake = [{ value = "2" }] | toml.missing
            type = "numerik"                                            | toml.word-near
            type = "choice"                                             | toml.missing
            type = "choice"; option.a = { en = "a", zh-CN = "a" }       | quiz.choice.none-right
            type = "choice"; option.a = { en = "a", zh-CN = "a" }       | quiz.choice.cause
            type = "choice"; option.a = { en = "a", right = true }      | language.missing
            type = "choice"; option.a = { right = true }                | toml.missing
            """)
    void tellsWhatIsWrongInOtherKinds(String lines, String code) {
        assertThat(codes(HEAD + lines.replace("; ", "\n") + "\n")).contains(code);
    }

    @Test
    void refusesADivisorThatMayBeZero() {
        String text = HEAD.replace("int(1000, 9000)", "int(0, 9)") + "type = \"numeric\"\nanswer = \"{5/x}\"\n";
        assertThat(codes(text)).contains("quiz.expression.zero");
    }

    @ParameterizedTest
    @CsvSource({"int(5)", "int(9 1)", "float(1. 2)", "int(0. 4294967296)", "pick()", "'1'"})
    void refusesRangesThatAreNone(String range) {
        String text = HEAD.replace("int(1000, 9000)", range.replace('.', ',')) + "type = \"numeric\"\nanswer = \"1\"\n";
        assertThat(codes(text)).contains("quiz.variable-range");
    }

    @Test
    void tellsTheSecondOfTwoQuestionsWithOneId() {
        String question = HEAD + "type = \"numeric\"\nanswer = \"{x}\"\n";
        assertThat(codes(question + question)).containsExactly("quiz.id-twice");
    }

    @Test
    void pointsAtTheVeryCharacter() {
        Findings findings = new Findings();
        String text = HEAD + "type = \"numeric\"\nanswer = \"{x+}\"\n";
        QuizReader.read("quiz.toml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(findings.list().getFirst().position()).hasToString("quiz.toml:8:14");
    }

    @Test
    void everyFindingHasWordsInBothLanguages() throws IOException {
        String[] files = {"translations.properties", "translations_zh_CN.properties"};
        List<String> sources;
        try (Stream<Path> main = Files.walk(Path.of("src/main/java/org/syntofin/quiz"))) {
            sources =
                    main.filter(Files::isRegularFile).map(QuizReaderTest::text).toList();
        }
        for (String file : files) {
            Properties words = new Properties();
            words.load(Files.newBufferedReader(Path.of("src/main/resources/vaadin-i18n", file)));
            for (String source : sources) {
                var matcher = java.util.regex.Pattern.compile("\"(quiz\\.[a-z.-]+[a-z])\"")
                        .matcher(source);
                while (matcher.find()) {
                    String code = matcher.group(1);
                    assertThat(words.containsKey(code) || words.containsKey("finding." + code))
                            .as("%s: %s", file, code)
                            .isTrue();
                }
            }
        }
    }

    /** Quizzes with bytes changed, lines doubled and cut: findings, and never an exception. */
    @Test
    void survivesBrokenFiles() throws IOException {
        List<byte[]> good;
        try (Stream<Path> files = builtInQuizzes()) {
            good = files.map(QuizReaderTest::bytes).toList();
        }
        int rounds = Boolean.getBoolean("syntofin.soak") ? 20_000 : 80;
        for (long seed = 0; seed < rounds; seed++) {
            Random random = new Random(seed);
            byte[] broken = breakUp(good.get(random.nextInt(good.size())), random);
            Findings findings = new Findings();
            try {
                Quiz quiz = QuizReader.read("quiz.toml", broken, findings);
                Grading grading = new Grading();
                for (Question question : quiz.questions()) {
                    Variant variant = grading.draw(question, seed);
                    assertThat(variant.fits(question)).isTrue();
                    if (question.unresolved().isEmpty()) {
                        Presenting.of(question, variant, "zh-CN");
                    }
                }
            } catch (RuntimeException e) {
                throw new AssertionError("seed " + seed, e);
            }
        }
    }

    private static byte[] breakUp(byte[] good, Random random) {
        String marks = "{}[]\"'=.,#\n\\x0+-*/%()>S";
        int from = random.nextInt(Math.max(1, good.length - 4000));
        byte[] broken = java.util.Arrays.copyOfRange(good, from, Math.min(good.length, from + 4000));
        int changes = 1 + random.nextInt(8);
        for (int i = 0; i < changes; i++) {
            int at = random.nextInt(broken.length);
            broken[at] = random.nextInt(4) == 0
                    ? (byte) random.nextInt(256)
                    : (byte) marks.charAt(random.nextInt(marks.length()));
        }
        int first = new String(broken, StandardCharsets.ISO_8859_1).indexOf("[[question]]");
        return first < 0 ? broken : java.util.Arrays.copyOfRange(broken, first, broken.length);
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        return new String(bytes(file), StandardCharsets.UTF_8);
    }

    private static List<String> codes(String text) {
        Findings findings = new Findings();
        QuizReader.read("quiz.toml", text.getBytes(StandardCharsets.UTF_8), findings);
        return findings.list().stream().map(Finding::code).toList();
    }

    private static Question only(String text) {
        Findings findings = new Findings();
        Quiz quiz = QuizReader.read("quiz.toml", text.getBytes(StandardCharsets.UTF_8), findings);
        assertThat(findings.list()).isEmpty();
        return quiz.questions().getFirst();
    }
}
