package org.syntofin.authoring;

import java.util.ArrayList;
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
        Map<String, List<String>> uses = new TreeMap<>();
        for (String path : draft.files().files().keySet()) {
            if (path.endsWith(SCENARIO)) {
                uses.put(path, of(draft, path, path.substring(0, path.length() - SCENARIO.length())));
            } else if (!Desk.texts(draft).contains(path)) {
                uses.put(path, of(draft, path, path));
            }
        }
        return uses;
    }

    private static List<String> of(LessonDraft draft, String path, String name) {
        Pattern named = Pattern.compile("[\"(/]" + Pattern.quote(name) + "[\")]");
        List<String> places = new ArrayList<>();
        for (String file : Desk.texts(draft)) {
            if (file.equals(path)) {
                continue;
            }
            String[] lines = Desk.text(draft, file).split("\n", -1);
            for (int line = 0; line < lines.length; line++) {
                if (named.matcher(lines[line]).find()) {
                    places.add(file + ":" + (line + 1));
                }
            }
        }
        return places;
    }
}
