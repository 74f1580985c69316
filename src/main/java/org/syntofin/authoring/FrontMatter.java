package org.syntofin.authoring;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes what stands between the two lines of {@code +++} at the head of a lesson, one key at a time. */
public final class FrontMatter {

    private static final Pattern HEAD =
            Pattern.compile("\\A\\+\\+\\+[^\\n]*\\n(.*?)(?=^\\+\\+\\+)", Pattern.DOTALL | Pattern.MULTILINE);

    private FrontMatter() {}

    public static String text(String lesson, String key, String value) {
        return set(lesson, key, value.isBlank() ? "" : TomlWords.quote(value));
    }

    public static String list(String lesson, String key, List<String> values) {
        return set(lesson, key, values.isEmpty() ? "" : TomlWords.list(values));
    }

    public static String number(String lesson, String key, int value) {
        return set(lesson, key, Integer.toString(value));
    }

    /** The lesson with that value, or without the key where there is none; unchanged where it has no head. */
    private static String set(String lesson, String key, String value) {
        Matcher head = HEAD.matcher(lesson);
        if (!head.find()) {
            return lesson;
        }
        Matcher line = Pattern.compile(
                        "^" + Pattern.quote(key) + "\\s*=\\s*(?:\\[[^\\]]*\\]|[^\\n]*)[^\\n]*\\n", Pattern.MULTILINE)
                .matcher(head.group(1));
        String written = value.isEmpty() ? "" : key + " = " + value + "\n";
        boolean known = line.find();
        int from = head.start(1) + (known ? line.start() : head.group(1).length());
        int to = head.start(1) + (known ? line.end() : head.group(1).length());
        return lesson.substring(0, from) + written + lesson.substring(to);
    }
}
