package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.syntofin.course.LessonDraft;

/** Where a lesson's texts name one of its files. */
final class Uses {

    private static final String SCENARIO = ".scenario.toml";

    private Uses() {}

    /** The files of a lesson that are no texts of it, and the lines that name each; those that nothing names have none. */
    static Map<String, List<String>> of(LessonDraft draft) {
        List<String> texts = Desk.texts(draft);
        Map<String, String[]> lines = new LinkedHashMap<>();
        texts.forEach(file -> lines.put(file, Desk.text(draft, file).split("\n", -1)));
        Map<String, List<String>> uses = new TreeMap<>();
        for (String path : draft.files().files().keySet()) {
            if (path.endsWith(SCENARIO)) {
                uses.put(path, naming(path, path.substring(0, path.length() - SCENARIO.length()), lines));
            } else if (!texts.contains(path)) {
                uses.put(path, naming(path, path, lines));
            }
        }
        return uses;
    }

    private static List<String> naming(String path, String name, Map<String, String[]> texts) {
        Pattern named = Pattern.compile("[\"(/]" + Pattern.quote(name) + "[\")]");
        List<String> places = new ArrayList<>();
        texts.forEach((file, lines) -> {
            for (int line = 0; line < lines.length && !file.equals(path); line++) {
                if (lines[line].contains(name) && named.matcher(lines[line]).find()) {
                    places.add(file + ":" + (line + 1));
                }
            }
        });
        return places;
    }
}
