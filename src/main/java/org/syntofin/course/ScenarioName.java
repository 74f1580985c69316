package org.syntofin.course;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How a lesson names a scenario: {@code NAME} is looked for in the lesson's own folder, then among the course's;
 * {@code LESSON/NAME} in that lesson's folder.
 */
public final class ScenarioName {

    /** How a scenario's file ends. */
    public static final String SUFFIX = ".scenario.toml";

    private static final Pattern NAME = Pattern.compile("([a-z0-9][a-z0-9.-]{0,63}/)?[a-z0-9][a-z0-9-]{0,63}");

    private ScenarioName() {}

    public static boolean valid(String name) {
        return NAME.matcher(name).matches();
    }

    /** The keys to look for, in this order: {@code LESSON/NAME}, or {@code /NAME} for the course's own. */
    static List<String> keys(String lesson, String name) {
        return name.indexOf('/') >= 0 ? List.of(name) : List.of(lesson + "/" + name, "/" + name);
    }
}
