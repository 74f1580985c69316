package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.syntofin.course.LessonDraft;

/** Where a lesson's texts name one of its files. */
final class Uses {

    private Uses() {}

    static List<String> of(LessonDraft draft, String path, String name) {
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
