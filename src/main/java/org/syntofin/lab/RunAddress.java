package org.syntofin.lab;

import java.util.regex.Pattern;

/**
 * The address of a run below {@code /runs/}, which says everything that the run depends on: the scenario and the
 * revision of what it belongs to. The same address gives the same run for ever, as long as the engine is the same.
 *
 * @param path without a leading slash, as in {@code lesson/tcp/handshake/3/two-way}
 */
public record RunAddress(String path) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    /** A scenario of a lesson, at a revision of that lesson. */
    public static RunAddress ofLesson(String course, String lesson, int revision, String scenario) {
        return new RunAddress("lesson/" + name(course) + "/" + name(lesson) + "/" + revision + "/" + name(scenario));
    }

    /** A scenario that travels with the program, by the folder that it lies in. */
    public static RunAddress ofCatalogue(String folder, String scenario) {
        return new RunAddress("catalogue/" + name(folder) + "/" + name(scenario));
    }

    /** A run that is shown piece by piece, for as long as the page is open. */
    public static RunAddress ofPrediction(String token, int earned) {
        return new RunAddress("predict/" + token + "/" + earned);
    }

    /** A run that is told about an answer, for as long as the page is open; the address says nothing of it. */
    public static RunAddress ofTold(String token) {
        return new RunAddress("told/" + token);
    }

    /** A scenario that was made from a capture, for as long as the page is open. */
    public static RunAddress ofCaptured(String token) {
        return new RunAddress("captured/" + token);
    }

    /** As the browser fetches it, relative to the page's base. */
    public String href() {
        return "runs/" + path;
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name for an address: " + name);
        }
        return name;
    }
}
