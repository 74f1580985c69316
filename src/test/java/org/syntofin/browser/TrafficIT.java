package org.syntofin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.syntofin.VaadinDriver;
import org.syntofin.quiz.Question;
import org.syntofin.tcp.connection.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.toml.TomlMapper;

/**
 * Reads all that the server says on the pages of every lesson and of every test, over HTTP alone, before and after wrong
 * answers: no key, no seed, no hint and no explanation that was not asked for is in it.
 */
class TrafficIT {

    private static final Path COURSE = Path.of("content/tcp");
    private static final TomlMapper TOML = new TomlMapper();
    private static final Pattern RUN = Pattern.compile("\"(/?runs/[^\"]+)\"");
    /** Words that are long enough to be found only where they are meant. */
    private static final int TELLING = 9;

    private static final Set<String> OF_A_CHOICE = Set.of("id", "text", "lang", "chips", "way");
    private static final Set<String> OF_AN_ITEM = Set.of("id", "from", "to", "chips", "text", "label", "group");

    private static final Path SEALED = Path.of("src/test/resources/sealed-kinds/01-sealed");
    private static final String[] SEALS = {"zqx", "27182", "lose client SYN 1"};

    private final Site site = Site.shared();

    static Stream<Path> lessons() throws IOException {
        try (Stream<Path> folders = Files.list(COURSE)) {
            return folders.filter(folder -> Files.exists(folder.resolve("quiz.toml"))).sorted().toList().stream();
        }
    }

    static Stream<String> tests() throws IOException {
        try (Stream<Path> files = Files.list(COURSE.resolve("tests"))) {
            return files.map(file -> file.getFileName().toString().replace(".toml", "")).sorted().toList().stream();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void tellsNothingOfALessonBeforeItIsAsked(Path folder) throws Exception {
        List<JsonNode> questions = questions(folder);
        String lesson = text(folder);
        for (String language : List.of("en", "zh-CN")) {
            try (VaadinDriver driver = new VaadinDriver(site.server().address(""), language)) {
                driver.open("course/tcp/" + id(folder));
                Set<String> runs = runs(driver);
                answerWrongly(driver);

                assertThat(shown(questions, language, driver.traffic()))
                        .as("questions of %s", folder)
                        .isNotEmpty();
                assertTellsNone(secrets(questions, lesson), driver.traffic(), folder + " in " + language);
                assertThat(runs).as("runs of %s", folder).isNotEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tests")
    void tellsNothingOfATestBeforeItIsOver(String test) throws Exception {
        List<JsonNode> questions =
                lessons().flatMap(folder -> questions(folder).stream()).toList();
        try (VaadinDriver driver = new VaadinDriver(site.server().address(""))) {
            driver.open("course/tcp/test/" + test);
            driver.fire(driver.saying("button", new Words("en").of("study.test.begin")), "click", Map.of());
            runs(driver);

            assertThat(shown(questions, "en", driver.traffic())).hasSizeGreaterThan(5);
            assertTellsNone(secrets(questions, ""), driver.traffic(), test);
        }
    }

    /** A course in which all that must not be told holds a mark or begins with the same digits. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void tellsNothingOfAnyKindBeforeItIsAsked(String language) throws Exception {
        try (VaadinDriver driver = new VaadinDriver(EveryKind.site().server().address(""), language)) {
            driver.open("course/sealed-kinds/sealed");
            runs(driver);

            assertTellsOfNoKind(driver, language);
            answerWrongly(driver);
            assertTellsOfNoKind(driver, language);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-CN"})
    void tellsNothingOfAnyKindInATest(String language) throws Exception {
        try (VaadinDriver driver = new VaadinDriver(EveryKind.site().server().address(""), language)) {
            driver.open("course/sealed-kinds/test/all");
            driver.fire(driver.saying("button", new Words(language).of("study.test.begin")), "click", Map.of());
            runs(driver);

            assertTellsOfNoKind(driver, language);
        }
    }

    private static void assertTellsOfNoKind(VaadinDriver driver, String language) {
        List<JsonNode> questions = questions(SEALED);
        assertThat(questions.stream()
                        .map(question -> question.get("type").asString())
                        .distinct())
                .hasSize(Question.class.getPermittedSubclasses().length);
        List<String> traffic = driver.traffic();
        assertThat(questions)
                .allSatisfy(question -> assertThat(traffic)
                        .anyMatch(said -> said.contains(
                                question.path("prompt").path(language).asString())));
        assertThat(traffic).allSatisfy(said -> assertThat(said).doesNotContainIgnoringCase(SEALS));
    }

    private static void answerWrongly(VaadinDriver driver) throws IOException, InterruptedException {
        for (int form : driver.elements("answer-form")) {
            if (driver.property(form, "kind").equals("number")) {
                driver.fire(
                        form,
                        "answer-submitted",
                        Map.of(
                                "event.detail",
                                Map.of(
                                        "submission",
                                        UUID.randomUUID().toString(),
                                        "response",
                                        Map.of("number", "4294967295"))));
            }
        }
    }

    /** The runs that the page's pictures ask for, read as well. */
    private static Set<String> runs(VaadinDriver driver) throws IOException, InterruptedException {
        Set<String> runs = new TreeSet<>();
        for (String said : driver.traffic()) {
            Matcher matcher = RUN.matcher(said);
            while (matcher.find()) {
                runs.add(matcher.group(1).replaceFirst("^/", ""));
            }
        }
        for (String run : runs) {
            driver.fetch(run + (run.contains("?") ? "&" : "?") + "lang=en");
        }
        return runs;
    }

    private static void assertTellsNone(Map<String, String> secrets, List<String> traffic, String where) {
        Map<String, String> told = new TreeMap<>(secrets);
        told.keySet().removeIf(secret -> traffic.stream().noneMatch(said -> said.contains(secret)));
        assertThat(told).as(where).isEmpty();
        for (String said : traffic) {
            if (said.startsWith("{")) {
                looksOnlyLike(JsonMapper.shared().readTree(said), where);
            }
        }
    }

    /** What can be chosen and ordered has no field that might tell more than its face. */
    private static void looksOnlyLike(JsonNode said, String where) {
        for (JsonNode change : said.path("changes")) {
            Set<String> known = switch (change.path("key").asString("")) {
                case "options" -> OF_A_CHOICE;
                case "items" -> OF_AN_ITEM;
                default -> Set.of();
            };
            if (!known.isEmpty()) {
                for (JsonNode one : change.path("value")) {
                    assertThat(known).as("%s: %s", where, one).containsAll(one.propertyNames());
                }
            }
        }
    }

    /** Questions whose prompts were said: that secrets are looked for in the right place is known by that. */
    private static Set<String> shown(List<JsonNode> questions, String language, List<String> traffic) {
        return questions.stream()
                .filter(question -> {
                    String prompt =
                            telling(question.path("prompt").path(language).asString(""));
                    return !prompt.isEmpty() && traffic.stream().anyMatch(said -> said.contains(prompt));
                })
                .map(question -> question.get("id").asString())
                .collect(Collectors.toSet());
    }

    /** What must not be said, each with what it is; what the page says anyway is no secret. */
    private static Map<String, String> secrets(List<JsonNode> questions, String said) {
        Map<String, String> secrets = new TreeMap<>();
        Set<String> open = new HashSet<>();
        for (JsonNode question : questions) {
            String id = question.get("id").asString();
            question.path("prompt").forEach(text -> open.add(text.asString()));
            for (String key : List.of("explain", "hint")) {
                question.path(key).forEach(text -> put(secrets, telling(text.asString()), key + " of " + id));
            }
            for (String key : List.of("option", "item", "distractor", "gap", "blank")) {
                question.path(key).properties().forEach(one -> {
                    put(secrets, one.getKey().contains("-") ? '"' + one.getKey() + '"' : "", key + " of " + id);
                    put(secrets, cause(one.getValue()), "cause in " + id);
                    one.getValue().path("why").forEach(text -> put(secrets, telling(text.asString()), "why of " + id));
                    one.getValue()
                            .path(key.equals("option") ? "text" : "words")
                            .forEach(text -> open.add(text.asString()));
                    Stream.of("en", "zh-CN")
                            .forEach(tag -> open.add(one.getValue().path(tag).asString("")));
                });
            }
        }
        questions.forEach(question -> question.path("mistake")
                .forEach(mistake -> put(
                        secrets,
                        cause(mistake),
                        "cause in " + question.get("id").asString())));
        Predicate<String> known =
                secret -> said.contains(secret) || open.stream().anyMatch(text -> text.contains(secret));
        secrets.keySet().removeIf(known);
        assertThat(secrets).isNotEmpty();
        return secrets;
    }

    /** A misconception is told by its words, never by its name; one is called as the world in which it holds. */
    private static String cause(JsonNode mistake) {
        String cause = mistake.path("cause").asString("");
        return cause.contains("-") && World.ofText(cause).isEmpty() ? cause : "";
    }

    private static void put(Map<String, String> secrets, String secret, String what) {
        if (!secret.isEmpty()) {
            secrets.put(secret, what);
        }
    }

    /** The longest piece of a text that no drawn number and no mark-up changes; empty where none is long enough. */
    private static String telling(String text) {
        return Arrays.stream(text.split("\\{[^}]*}|[*`\\[\\]()\"<>&'\\\\\n]"))
                .map(String::strip)
                .filter(piece -> piece.length() >= TELLING)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    private static List<JsonNode> questions(Path folder) {
        return TOML.readTree(folder.resolve("quiz.toml").toFile())
                .path("question")
                .valueStream()
                .toList();
    }

    private static String text(Path folder) throws IOException {
        return Files.readString(folder.resolve("lesson.en.md")) + Files.readString(folder.resolve("lesson.zh-CN.md"));
    }

    private static String id(Path folder) throws IOException {
        Matcher id = Pattern.compile("(?m)^id = \"([^\"]+)\"").matcher(text(folder));
        assertThat(id.find()).isTrue();
        return id.group(1);
    }
}
