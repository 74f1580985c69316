package org.syntofin.course.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.syntofin.simulation.LocalizedText;

/** Writes {@code course.toml}: a new one, and changes that leave everything else as its author wrote it. */
public final class CourseToml {

    private static final Pattern PART = Pattern.compile("^\\[\\[part\\]\\][^\\n]*\\n?", Pattern.MULTILINE);
    private static final Pattern LESSONS = Pattern.compile("^lessons\\s*=\\s*\\[[^\\]]*\\]", Pattern.MULTILINE);
    private static final Pattern ID = Pattern.compile(
            "\\A((?:[^\\[\\n][^\\n]*\\n|\\n)*?)[ \\t]*(?:id|\"id\"|'id')\\s*=\\s*(?:\"[^\"\\n]*\"|'[^'\\n]*')");

    private CourseToml() {}

    public static String fresh(String id, LocalizedText title) {
        return "id = \"" + id + "\"\n" + title("title", title) + """

            [[part]]
            id = "all"
            title.en = "Lessons"
            title.zh-CN = "课程内容"
            lessons = []
            """;
    }

    /** The same course under another id and title: what is kept of learners is another's. */
    public static String renamed(String toml, String id, LocalizedText title) {
        String renamed = ID.matcher(toml)
                .replaceFirst(match -> Matcher.quoteReplacement(match.group(1) + "id = \"" + id + "\""));
        return titled(renamed, title);
    }

    /** The same course under another title. */
    public static String titled(String toml, LocalizedText title) {
        int parts = start(toml);
        String head = toml.substring(0, parts)
                .replaceAll("(?m)^title(\\.[A-Za-z-]+)?\\s*=[^\\n]*\\n", "")
                .stripTrailing();
        return head + "\n" + title("title", title) + "\n" + toml.substring(parts);
    }

    /** The lessons of each part, in order; the rest of the text stays. */
    public static String ordered(String toml, List<List<String>> lessons) {
        List<Integer> starts = new ArrayList<>();
        Matcher part = PART.matcher(toml);
        while (part.find()) {
            starts.add(part.end());
        }
        StringBuilder text = new StringBuilder(toml.substring(0, starts.isEmpty() ? toml.length() : starts.getFirst()));
        for (int at = 0; at < starts.size(); at++) {
            String inside = toml.substring(starts.get(at), at + 1 < starts.size() ? starts.get(at + 1) : toml.length());
            String list = at < lessons.size()
                    ? lessons.get(at).stream()
                            .map(id -> "\"" + id + "\"")
                            .collect(Collectors.joining(", ", "lessons = [", "]"))
                    : "lessons = []";
            Matcher line = LESSONS.matcher(inside);
            text.append(line.find() ? line.replaceFirst(Matcher.quoteReplacement(list)) : list + "\n" + inside);
        }
        return text.toString();
    }

    /** Names a lesson at the end of the last part, where no part names it. */
    public static byte[] listed(byte[] toml, String lesson) {
        String text = new String(toml, StandardCharsets.UTF_8);
        List<List<String>> lessons = new ArrayList<>();
        Matcher part = Pattern.compile("^lessons\\s*=\\s*\\[([^\\]]*)\\]|^\\[\\[part\\]\\]", Pattern.MULTILINE)
                .matcher(text);
        while (part.find()) {
            if (part.group(1) == null) {
                lessons.add(new ArrayList<>());
            } else if (!lessons.isEmpty()) {
                Pattern.compile("\"([^\"]*)\"")
                        .matcher(part.group(1))
                        .results()
                        .forEach(id -> lessons.getLast().add(id.group(1)));
            }
        }
        if (lessons.isEmpty() || lessons.stream().anyMatch(ids -> ids.contains(lesson))) {
            return toml;
        }
        lessons.getLast().add(lesson);
        return ordered(text, lessons).getBytes(StandardCharsets.UTF_8);
    }

    private static int start(String toml) {
        Matcher part = PART.matcher(toml);
        return part.find() ? part.start() : toml.length();
    }

    private static String title(String key, LocalizedText title) {
        return LocalizedText.LANGUAGES.stream()
                .filter(title::has)
                .map(language -> key + "." + language + " = \""
                        + title.in(language)
                                .strip()
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\"")
                                .replaceAll("\\p{Cntrl}", " ")
                        + "\"\n")
                .collect(Collectors.joining());
    }
}
