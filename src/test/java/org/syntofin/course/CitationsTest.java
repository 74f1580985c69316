package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.tcp.connection.Rule;

/** Whether every section, figure and requirement of an RFC that lessons, runs, rules and guides cite exists. */
class CitationsTest {

    private static final String SECTION = "(?:\\d{1,2}|A)(?:\\.\\d{1,2})*(?![\\d.]*\\d)";
    private static final String BETWEEN = "[\\s,，、·–(（*]+(?:and |to |sections? |第 ?|至 ?|及 ?)?";
    private static final Pattern CITED =
            Pattern.compile("RFC (\\d{3,4})(?!\\d)((?:" + BETWEEN + SECTION + ")*)([^|\\n]*)");
    private static final Pattern ONE = Pattern.compile(SECTION);
    private static final Pattern FIGURE = Pattern.compile("^[\\s,，(（第节及and]*(?:figure |Figure |图 ?)(\\d+)");
    private static final Pattern LABEL = Pattern.compile("(?:MUST|SHLD|MAY|REC)-\\d+");
    private static final List<String> STEPS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth");
    private static final List<String> CHINESE_STEPS = List.of("一", "二", "三", "四", "五", "六", "七", "八");
    private static final Pattern STEP =
            Pattern.compile("^ ?[(（,]\\s*(?:(" + String.join("|", STEPS) + ")|第([一二三四五六七八])步)");
    private static final Properties NUMBERS = numbers();

    @Test
    void whatTheCourseAndTheGuidesCiteExists() throws IOException {
        List<String> wrong = new ArrayList<>();
        int[] cited = {0};
        for (Path file : files()) {
            String text = Files.readString(file);
            CITED.matcher(text).results().forEach(found -> {
                cited[0]++;
                wrong(found)
                        .forEach(what -> wrong.add(file + ": " + found.group().strip() + ": " + what));
            });
        }

        assertThat(wrong).isEmpty();
        assertThat(cited[0]).as("citations that were found").isGreaterThan(200);
    }

    @Test
    void whatTheRulesOfTheEngineCiteExists() {
        assertThat(Arrays.stream(Rule.values())
                        .map(Rule::id)
                        .filter(id -> id.startsWith("rfc"))
                        .filter(id -> !exists(id)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RFC 9293, 3.11 | no section 3.11",
                "RFC 9293，2.2，3.12 | no section 3.12",
                "RFC 9293, 3.6 (figure 8) | figure 8 is in 3.5",
                "RFC 9293, 3.9.1 (MUST-41, MUST-42) | MUST-41 is in 3.9.1.1",
                "RFC 9293, 3.10.7.3 (sixth) | no sixth step in 3.10.7.3",
                "RFC 9293，3.10.7.3（第六步） | no sixth step in 3.10.7.3",
                "RFC 6298, 5.1–5.9 | no section 5.9",
                "RFC 4987, 3.1 | no section 3.1",
                "RFC 5691, 3.2 | not in rfc-numbers.properties: look it up and add it",
            })
    void findsWhatDoesNotExist(String citation, String wrong) {
        Matcher found = CITED.matcher(citation);

        assertThat(found.find()).isTrue();
        assertThat(wrong(found.toMatchResult())).contains(wrong);
    }

    private static List<String> wrong(MatchResult found) {
        String rfc = found.group(1);
        String known = NUMBERS.getProperty("sections." + rfc);
        List<String> cited =
                ONE.matcher(found.group(2)).results().map(MatchResult::group).toList();
        if (known == null) {
            return cited.isEmpty() ? List.of() : List.of("not in rfc-numbers.properties: look it up and add it");
        }
        Set<String> sections = Set.of(known.split(" ", -1));
        List<String> wrong = new ArrayList<>();
        cited.stream().filter(section -> !sections.contains(section)).forEach(s -> wrong.add("no section " + s));
        String rest = found.group(3).split("RFC ", 2)[0];
        Matcher figure = FIGURE.matcher(rest);
        if (figure.find()) {
            within(rfc, "figures", figure.group(1), "figure " + figure.group(1), cited, wrong);
        }
        LABEL.matcher(rest).results().forEach(l -> within(rfc, "labels", l.group(), l.group(), cited, wrong));
        Matcher step = STEP.matcher(rest);
        if (step.find() && !cited.isEmpty()) {
            int number = step.group(1) == null ? CHINESE_STEPS.indexOf(step.group(2)) : STEPS.indexOf(step.group(1));
            String section = cited.getLast();
            if (number >= Integer.parseInt(map(rfc, "steps").getOrDefault(section, "0"))) {
                wrong.add("no " + STEPS.get(number) + " step in " + section);
            }
        }
        return wrong;
    }

    private static void within(
            String rfc, String kind, String key, String name, List<String> cited, List<String> wrong) {
        String section = map(rfc, kind).get(key);
        if (section == null) {
            wrong.add("no " + name);
        } else if (!cited.isEmpty() && !cited.contains(section)) {
            wrong.add(name + " is in " + section);
        }
    }

    /** {@code rfc9293.3.10.7.4.fifth.syn-received}: the numbers are a section, an ordinal behind them a step of it. */
    private static boolean exists(String rule) {
        Matcher parts = Pattern.compile("rfc(\\d+)\\.((?:A\\.)?\\d+(?:\\.\\d+)*)(?:\\.([\\w-]+))?.*")
                .matcher(rule);
        if (!parts.matches()) {
            return false;
        }
        String sections = NUMBERS.getProperty("sections." + parts.group(1), "");
        String behind = parts.group(3);
        int step = behind == null ? -1 : STEPS.indexOf(behind);
        return Set.of(sections.split(" ", -1)).contains(parts.group(2))
                && (step < 0
                        || step < Integer.parseInt(map(parts.group(1), "steps").getOrDefault(parts.group(2), "0")));
    }

    private static Map<String, String> map(String rfc, String kind) {
        Map<String, String> map = new HashMap<>();
        for (String pair : NUMBERS.getProperty(kind + "." + rfc, "").split(" ", -1)) {
            String[] parts = pair.split(":", 2);
            if (parts.length == 2) {
                map.put(parts[0], parts[1]);
            }
        }
        return map;
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String root : List.of("content", "docs", "src/main/resources/vaadin-i18n")) {
            try (Stream<Path> found = Files.walk(Path.of(root))) {
                found.filter(file -> file.toString().matches(".*\\.(md|toml|properties)"))
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static Properties numbers() {
        Properties numbers = new Properties();
        try (InputStream in = CitationsTest.class.getResourceAsStream("/rfc-numbers.properties")) {
            numbers.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return numbers;
    }
}
