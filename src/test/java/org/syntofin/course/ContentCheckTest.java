package org.syntofin.course;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContentCheckTest {

    private final SortedMap<String, byte[]> files = new TreeMap<>();

    @BeforeEach
    void aCourseWithoutAFault() {
        put("course.toml", """
            id = "c"
            title = { en = "C", zh-CN = "丙" }
            [[part]]
            id = "all"
            title = { en = "All", zh-CN = "全部" }
            lessons = ["one", "two"]
            """);
        put("skills.toml", """
            [[skill]]
            id = "s.a"
            title = { en = "A", zh-CN = "甲" }
            """);
        put("causes.toml", """
            [[cause]]
            id = "slip"
            belief = { en = "A slip.", zh-CN = "疏忽。" }
            holds = { en = "Look again.", zh-CN = "再看看。" }
            """);
        put("glossary.toml", """
            [[term]]
            id = "isn"
            en = "ISN"
            zh-CN = "初始序列号"
            """);
        put("scenarios/lab.scenario.toml", SCENARIO);
        lesson("01-one", "one", "words = [\"isn\"]", "See [it](glossary:isn).\n\n```sim\nscenario = \"own\"\n```");
        put("01-one/own.scenario.toml", SCENARIO);
        put("01-one/quiz.toml", quiz("q-a"));
        lesson("02-two", "two", "requires = [\"one\"]", "See [one](lesson:one).\n\n```sim\nscenario = \"lab\"\n```");
    }

    @Test
    void findsNothingInACourseWithoutAFault() {
        assertThat(found()).isEmpty();
    }

    @Test
    void whatIsNamedMustExist() {
        lesson("01-one", "one", "skills = [\"s.b\"]\nwords = [\"iss\"]\nrequires = [\"tow\"]", """
            [x](glossary:nothing) ![a picture](images/no.png)

            ```sim
            scenario = "onw"
            ```

            ```quiz
            use = ["q-b", "q-a", "q-a"]
            ```

            ```capture
            file = "no.pcap"
            beside = "elsewhere/lab"
            ```
            """);
        put("01-one/quiz.toml", quiz("q-a").replace("s.a", "s.zzzzz").replace("\"slip\"", "\"slop\""));
        put(
                "course.toml",
                new String(files.get("course.toml"), StandardCharsets.UTF_8).replace("\"two\"", "\"too\", \"one\""));

        assertThat(found().stream().filter(line -> !line.contains("zh-CN")).toList())
                .containsExactlyInAnyOrder(
                        "c/course.toml course.lesson-unlisted {id=two, folder=02-two}",
                        "c/course.toml:6:19 course.lesson-unknown-near {id=too, nearest=two}",
                        "c/course.toml:6:26 course.lesson-twice {id=one}",
                        "c/01-one/lesson.en.md:5:11 content.skill-near {id=s.b, nearest=s.a}",
                        "c/01-one/lesson.en.md:6:10 content.term-near {id=iss, nearest=isn}",
                        "c/01-one/lesson.en.md:7:13 content.lesson-near {id=tow, nearest=two}",
                        "c/01-one/lesson.en.md:9:1 content.term {id=nothing}",
                        "c/01-one/lesson.en.md:9:23 content.image {id=images/no.png}",
                        "c/01-one/lesson.en.md:12:12 content.scenario-near {id=onw, nearest=own}",
                        "c/01-one/lesson.en.md:16:8 content.question-near {id=q-b, nearest=q-a}",
                        "c/01-one/lesson.en.md:16:22 content.question-twice {id=q-a}",
                        "c/01-one/lesson.en.md:20:8 content.capture {id=no.pcap}",
                        "c/01-one/lesson.en.md:21:10 content.scenario {id=elsewhere/lab}",
                        "c/01-one/quiz.toml:4:9 content.skill {id=s.zzzzz}",
                        "c/01-one/quiz.toml:7:47 content.cause-near {id=slop, nearest=slip}");
    }

    @Test
    void everyLanguageIsThereAndTheSameLesson() {
        files.remove("02-two/lesson.zh-CN.md");
        put("01-one/lesson.zh-CN.md", """
            +++
            id = "one"
            title = "一"
            minutes = 6
            words = ["isn"]
            +++
            见[它](glossary:isn)。

            ## 多出来的
            """);

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "c/02-two/lesson.zh-CN.md content.language {language=zh-CN}",
                        "c/01-one/lesson.zh-CN.md:2:1 content.head-differs {key=minutes, other=c/01-one/lesson.en.md}",
                        "c/01-one/lesson.zh-CN.md:9:1 content.structure {here=heading 2, there=sim own watch , "
                                + "place=c/01-one/lesson.en.md:9:1}");
    }

    @Test
    void aLessonInOneLanguageIsToldOfOnce() {
        files.remove("01-one/lesson.zh-CN.md");
        put("01-one/quiz.toml", quiz("q-a").replaceAll(", zh-CN = \"[^\"]*\"", ""));

        assertThat(found())
                .singleElement()
                .asString()
                .matches("c/01-one/lesson.zh-CN.md content.one-language "
                        + "\\{(language=zh-CN, count=[1-9]|count=[1-9], language=zh-CN)}");
    }

    @Test
    void aTextThatLacksOneOfTheLessonsLanguagesIsToldOfAtItsPlace() {
        put("01-one/quiz.toml", quiz("q-a").replaceFirst(", zh-CN = \"[^\"]*\"", ""));

        assertThat(found()).singleElement().asString().startsWith("c/01-one/quiz.toml:");
    }

    @Test
    void aBlockWithoutCounterpartIsNamed() {
        put("01-one/lesson.zh-CN.md", text("one", "words = [\"isn\"]", "见[它](glossary:isn)。"));

        assertThat(found())
                .containsExactlyInAnyOrder("c/01-one/lesson.en.md:9:1 content.structure-longer "
                        + "{here=sim own watch , other=c/01-one/lesson.zh-CN.md}");
    }

    @Test
    void tooMuchAtOnceIsReported() {
        String terms = "";
        for (int i = 0; i < 7; i++) {
            terms += "[[term]]\nid = \"t" + i + "\"\nen = \"T\"\nzh-CN = \"词\"\n";
        }
        put("glossary.toml", terms);
        String words = "words = [\"t0\", \"t1\", \"t2\", \"t3\", \"t4\", \"t5\", \"t6\"]";
        lesson("01-one", "one", words, "Word ".repeat(50) + ".");
        lesson("02-two", "two", "", "word word.\n\n".repeat(700));

        assertThat(found().stream().filter(line -> line.contains(".en.")).toList())
                .containsExactlyInAnyOrder(
                        "c/01-one/lesson.en.md:7:1 content.sentence {words=50, most=30}",
                        "c/01-one/lesson.en.md:2:1 content.words {words=7, most=6}",
                        "c/02-two/lesson.en.md:2:1 content.time {needed=8, minutes=5}");
    }

    @Test
    void aTermIsIntroducedBeforeItIsUsed() {
        lesson("01-one", "one", "", "See [it](glossary:isn).");
        lesson("02-two", "two", "words = [\"isn\"]", "Now.");

        assertThat(found().stream().filter(line -> line.contains(".en.")).toList())
                .containsExactlyInAnyOrder("c/01-one/lesson.en.md:6:5 content.term-early {term=isn, lesson=two}");
    }

    @Test
    void whatALessonBuildsOnComesBeforeIt() {
        lesson("01-one", "one", "words = [\"isn\"]\nrequires = [\"two\"]", "See [it](glossary:isn).");

        assertThat(found()).containsExactly("c/01-one/lesson.en.md:6:13 content.requires-later {lesson=two}");
    }

    @Test
    void rightOptionsDoNotGiveThemselvesAway() {
        put(
                "01-one/quiz.toml",
                quiz("q-a")
                        + quiz("q-b")
                        + quiz("q-c")
                        + quiz("q-d").replace("Right", "Right, and with so many words that everybody sees it"));

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "c/01-one/quiz.toml content.right-longest {longest=4, questions=4, language=en}",
                        "c/01-one/quiz.toml:22:3 content.right-stands-out {question=q-d, language=en}");
    }

    @Test
    void anOptionIsWrong() {
        put("01-one/quiz.toml", quiz("q-a").replaceAll("cause = \"slip\"", "right = true"));

        assertThat(found()).containsExactlyInAnyOrder("c/01-one/quiz.toml:1:3 content.all-right {question=q-a}");
    }

    /** A loss of what is never sent teaches nothing; of a time in which nothing is sent it may. */
    @Test
    void aFaultHappens() {
        String lost = "[[fault]]\nsegment = \"client SYN 1\"\neffect = \"lose\"\n";
        String never = "[[fault]]\nsegment = \"client FIN 1\"\neffect = \"lose\"\n";
        String late = "[[fault]]\nfrom = \"1h\"\neffect = \"lose\"\n";
        put("01-one/own.scenario.toml", SCENARIO + lost + never + late);

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "c/01-one/own.scenario.toml:13:11 content.fault-idle {segment=client FIN 1}");
    }

    @Test
    void aSimulationShowsASegment() {
        put("01-one/own.scenario.toml", SCENARIO.replace("\"connect\"", "\"close\""));

        assertThat(found())
                .containsExactlyInAnyOrder(
                        "c/01-one/lesson.en.md:9:1 content.sim-empty {}",
                        "c/01-one/lesson.zh-CN.md:9:1 content.sim-empty {}");
    }

    @Test
    void theReportCountsWhatIsThere() {
        ContentReport report = ContentReport.of(
                ContentCheck.check(new ContentFiles("c/", files)).content().orElseThrow());

        assertThat(report.lessons()).extracting(ContentReport.LessonLine::id).containsExactly("one", "two");
        assertThat(report.lessons().getFirst().kinds()).containsEntry("choice", 1);
        assertThat(report.lessons().getFirst().simulations()).isEqualTo(1);
        assertThat(report.skills().get("s.a").questions()).isEqualTo(1);
        assertThat(report.lines().getFirst())
                .isEqualTo("course c: 2 lessons, 10 minutes, 2 simulations (2 runs in the texts, 1 in the lab), "
                        + "0 captures, 1 questions");
        assertThat(report.lines())
                .contains(
                        "  part all: 2 lessons, 10 min",
                        "  two: 5 min (needs 2), 0 new words, longest sentence 2 words, 1 simulations, "
                                + "0 of 0 questions on the path {}",
                        "questions by kind: {choice=1}",
                        "a right option is the longest (en): in 1 of 1 choice questions",
                        "a right option is the longest (zh-CN): in 0 of 1 choice questions");
    }

    @Test
    void theReportNamesWhatIsMissing() {
        put("03-three/quiz.toml", quiz("q-c").replace("s.a", "s.b"));
        put("skills.toml", """
            [[skill]]
            id = "s.a"
            title = { en = "A", zh-CN = "甲" }
            [[skill]]
            id = "s.b"
            title = { en = "B", zh-CN = "乙" }
            """);
        put("03-three/teacher.en.md", "# For the teacher");

        assertThat(report().gaps())
                .contains(
                        "one: 0 questions on the path instead of five or six",
                        "one: no mission on the path",
                        "one: no teacher.en.md",
                        "one: no teacher.zh-CN.md",
                        "one: no note for exam",
                        "one: no note for practice",
                        "s.a: 1 questions of 1 kinds instead of six of three")
                .doesNotContain("one: 0 questions from earlier lessons on the path instead of two");
    }

    @Test
    void twoQuestionsOfAPathComeFromEarlierLessons() {
        lesson("01-one", "one", "skills = [\"s.a\"]", "Text.");
        lesson("02-two", "two", "", "Text.\n\n```quiz\nuse = [\"q-c\"]\n```");
        put("02-two/quiz.toml", quiz("q-c"));

        assertThat(report().gaps()).contains("two: 1 questions from earlier lessons on the path instead of two");

        lesson("02-two", "two", "", "Text.\n\n```quiz\nuse = [\"q-c\", \"q-d\"]\n```");
        put("02-two/quiz.toml", quiz("q-c") + quiz("q-d"));

        assertThat(report().gaps()).noneMatch(gap -> gap.contains("from earlier lessons"));
    }

    @Test
    void aLessonThatNeedsLongerThanItPromisesIsAGap() {
        lesson("02-two", "two", "", "word word.\n\n".repeat(500));

        assertThat(report().gaps()).contains("two: needs 6 minutes and promises 5");
    }

    @Test
    void theLongestOptionMayBeRightButNotNearlyAlways() {
        String wrong = "No, not at all";
        put(
                "01-one/quiz.toml",
                quiz("q-a") + quiz("q-b") + quiz("q-c").replace("\"No\"", "\"" + wrong + "\"") + quiz("q-d"));

        assertThat(found())
                .containsExactly("c/01-one/quiz.toml content.right-longest {longest=3, questions=4, language=en}");

        put(
                "01-one/quiz.toml",
                quiz("q-a")
                        + quiz("q-b")
                        + quiz("q-c").replace("\"No\"", "\"" + wrong + "\"")
                        + quiz("q-d").replace("\"No\"", "\"" + wrong + "\""));

        assertThat(found()).isEmpty();
    }

    @Test
    void aQuestionIsReadInOneBreathToo() {
        put("01-one/quiz.toml", quiz("q-a").replace("zh-CN = \"哪个？\"", "zh-CN = \"" + "哪".repeat(60) + "？\""));

        assertThat(found())
                .containsExactly("c/01-one/quiz.toml:1:3 content.sentence-question "
                        + "{question=q-a, language=zh-CN, words=36, most=30}");
    }

    @Test
    void aPathHasFiveOrSixQuestionsAndALessonTenToFifteenMinutes() {
        assertThat(report().gaps())
                .contains("one: 0 questions on the path instead of five or six", "one: 5 minutes instead of 10 to 15");

        String seven = "q-a q-b q-c q-d q-e q-f q-g";
        lesson("01-one", "one", "words = [\"isn\"]", "```quiz\nuse = [\"" + seven.replace(" ", "\", \"") + "\"]\n```");
        put(
                "01-one/quiz.toml",
                Stream.of(seven.split(" ", -1)).map(ContentCheckTest::quiz).collect(joining()));

        assertThat(report().gaps()).contains("one: 7 questions on the path instead of five or six");

        String six = seven.replace(" q-g", "");
        String path = "```quiz\nuse = [\"" + six.replace(" ", "\", \"") + "\"]\n```";
        put("01-one/lesson.en.md", text("one", "", path).replace("minutes = 5", "minutes = 10"));

        assertThat(report().gaps()).noneMatch(gap -> gap.startsWith("one: ") && gap.contains("instead of five"));
        assertThat(report().gaps()).doesNotContain("one: 10 minutes instead of 10 to 15");
    }

    @Test
    void aSkillHasSixQuestionsOfThreeKinds() {
        put("01-one/quiz.toml", quiz("q-a") + quiz("q-b") + quiz("q-c") + quiz("q-d"));

        assertThat(report().gaps()).contains("s.a: 4 questions of 1 kinds instead of six of three");

        put("01-one/quiz.toml", quiz("q-a") + quiz("q-b") + quiz("q-c") + quiz("q-d") + numeric("n-a") + cloze("c-a"));

        assertThat(report().gaps()).noneMatch(gap -> gap.startsWith("s.a: "));
    }

    @Test
    void aBeliefIsCaughtTwiceAndBrokenByARun() {
        String belief = """
            [[cause]]
            id = "b"
            belief = { en = "B.", zh-CN = "乙。" }
            holds = { en = "Not so.", zh-CN = "不是。" }
            """;
        put("causes.toml", new String(files.get("causes.toml"), StandardCharsets.UTF_8) + belief);
        put("01-one/quiz.toml", quiz("q-a").replace("\"slip\"", "\"b\"") + quiz("q-b"));

        assertThat(report().gaps()).contains("b: caught by 1 questions instead of two", "b: no run in which it breaks");

        put(
                "causes.toml",
                new String(files.get("causes.toml"), StandardCharsets.UTF_8)
                        + "run = \"lab\"\nbreaks = { en = \"See.\", zh-CN = \"看。\" }\n");
        put(
                "01-one/quiz.toml",
                quiz("q-a").replace("\"slip\"", "\"b\"") + quiz("q-b").replace("\"slip\"", "\"b\""));

        assertThat(report().gaps()).noneMatch(gap -> gap.startsWith("b: "));
    }

    @Test
    void aLessonHasARunToPredictAndASimulationBesideEachCapture() {
        put("02-two/real.pcap", new byte[0]);
        lesson("02-two", "two", "", "```capture\nfile = \"real.pcap\"\n```");

        assertThat(report().gaps())
                .contains("two: no run to predict or to play", "two: no simulation beside real.pcap");

        lesson("02-two", "two", "", """
            ```sim
            scenario = "lab"
            mode = "predict"
            ask = ["flags"]
            ```

            ```capture
            file = "real.pcap"
            beside = "lab"
            ```
            """);

        assertThat(report().gaps()).noneMatch(gap -> gap.startsWith("two: no run") || gap.contains("real.pcap"));
        assertThat(report().lines().getFirst()).contains(" 1 captures, ");
    }

    @Test
    void aNewWordIsLinkedInBothLanguagesAndATextIsReadAtOnce() {
        put("glossary.toml", "[[term]]\nid = \"isn\"\nen = \"ISN\"\nzh-CN = \"初始序列号\"\n");
        lesson("01-one", "one", "words = [\"isn\"]", "The [ISN](glossary:isn).");
        put("01-one/lesson.zh-CN.md", text("one", "words = [\"isn\"]", "没有链接。" + "字".repeat(1300)));

        assertThat(report().gaps())
                .contains(
                        "one: new word isn is not linked in the text (zh-CN)",
                        "one: 0 words and 1304 Chinese characters to read (zh-CN) instead of at most 800 or 1300")
                .noneMatch(gap -> gap.contains("(en)"));
    }

    @Test
    void whatIsAskedWithoutTellingComesBackInAnotherTest() {
        put("01-one/quiz.toml", quiz("q-a") + quiz("q-b"));
        put("tests/entry.toml", test("never", "one/q-a"));

        assertThat(report().gaps()).contains("entry: one/q-a comes back in no other test");

        put("tests/final.toml", test("at-end", "one/q-b") + """
            [[compare]]
            cause = "slip"
            test = "entry"
            before = "one/q-a"
            after = "one/q-b"
            """);

        assertThat(report().gaps()).noneMatch(gap -> gap.startsWith("entry: "));
        assertThat(report().lines()).contains("test final: compares 1 beliefs with an earlier test");
    }

    @Test
    void theReportNamesTermsThatComeBeforeTheyAreIntroduced() {
        put("glossary.toml", """
            [[term]]
            id = "isn"
            en = "initial number (ISN)"
            zh-CN = "初始序列号 ISN"
            [[term]]
            id = "msl"
            en = "MSL"
            zh-CN = "最长寿命"
            """);
        lesson("01-one", "one", "", "The initial *number* stands here, and MSLs.");
        lesson("02-two", "two", "words = [\"isn\", \"msl\"]", "MSL.");

        assertThat(report().early()).containsExactly(java.util.Map.entry("one", List.of("isn (two)")));
    }

    private ContentReport report() {
        return ContentReport.of(
                ContentCheck.check(new ContentFiles("c/", files)).content().orElseThrow());
    }

    private List<String> found() {
        return ContentCheck.check(new ContentFiles("c/", files)).findings().stream()
                .map(finding -> finding.position() + " " + finding.code() + " " + finding.arguments())
                .toList();
    }

    private void lesson(String folder, String id, String head, String body) {
        put(folder + "/lesson.en.md", text(id, head, body));
        put(folder + "/lesson.zh-CN.md", text(id, head, body.replace("See [one]", "见[一]")));
    }

    private static String text(String id, String head, String body) {
        return "+++\nid = \"" + id + "\"\ntitle = \"T\"\nminutes = 5\n" + (head.isEmpty() ? "" : head + "\n") + "+++\n"
                + body + "\n";
    }

    private void put(String path, String text) {
        put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String path, byte[] bytes) {
        files.put(path, bytes);
    }

    private static String test(String feedback, String question) {
        return """
            title = { en = "T", zh-CN = "测" }
            feedback = "%s"
            questions = ["%s"]
            """.formatted(feedback, question);
    }

    private static String numeric(String id) {
        return """
            [[question]]
            id = "%s"
            type = "numeric"
            skill = "s.a"
            prompt = { en = "How many?", zh-CN = "多少？" }
            answer = "3"
            """.formatted(id);
    }

    private static String cloze(String id) {
        return """
            [[question]]
            id = "%s"
            type = "cloze"
            skill = "s.a"
            prompt = { en = "Fill.", zh-CN = "填空。" }
            text = { en = "It is [[a]].", zh-CN = "是[[a]]。" }
            gap.a = { number = "3" }
            """.formatted(id);
    }

    private static String quiz(String id) {
        return """
            [[question]]
            id = "ID"
            type = "choice"
            skill = "s.a"
            prompt = { en = "Which?", zh-CN = "哪个？" }
            option.r = { en = "Right", zh-CN = "对", right = true }
            option.w = { en = "No", zh-CN = "不对" }
            option.w.cause = "slip"
            """.replace("ID", id)
                .replace("option.w.cause = \"slip\"\n", "")
                .replace("zh-CN = \"不对\" }", "zh-CN = \"不对\", cause = \"slip\" }");
    }

    private static final String SCENARIO = """
        title = { en = "T", zh-CN = "题" }
        [host.client]
        [host.server]
        listen = 80
        [[do]]
        at = "0ms"
        host = "client"
        call = "connect"
        """;
}
