package org.syntofin.course;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.syntofin.course.reading.CourseReader;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.Position;

/**
 * What is written in one language on purpose: one finding tells of the other, instead of one for each text that lacks
 * it. Where both languages are written, each text that lacks one is told of at its place.
 */
public final class OneLanguage {

    private static final String TEXT = "language.missing";
    private static final String LESSON = "content.language";

    private final Predicate<String> there;

    private OneLanguage(ContentFiles files) {
        this.there = name -> name.startsWith(files.label())
                && files.has(name.substring(files.label().length()));
    }

    /**
     * One finding for each lesson.
     *
     * @param files of a course, or of a lesson's folder
     */
    public static List<Finding> byLesson(ContentFiles files, List<Finding> findings) {
        OneLanguage told = new OneLanguage(files);
        Map<String, List<Finding>> folded = new LinkedHashMap<>();
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : findings) {
            told.lacking(finding)
                    .ifPresentOrElse(
                            text -> folded.computeIfAbsent(text, none -> new ArrayList<>())
                                    .add(finding),
                            () -> rest.add(finding));
        }
        rest.removeIf(finding -> finding.code().equals(LESSON)
                && folded.containsKey(finding.position().file()));
        folded.forEach((text, lacking) -> rest.add(Finding.warning(
                Position.ofFile(text),
                "content.one-language",
                Map.of("language", language(lacking.getFirst()), "count", "" + lacking.size()))));
        return List.copyOf(rest);
    }

    /**
     * One finding for a course and a language; none for lessons of which nothing is written in it. Where no lesson is
     * written in it, what the lessons share counts as well, unless nothing of any lesson is.
     *
     * @param files of the course
     * @param findings of that course and others, which stay
     */
    public static List<Finding> byCourse(ContentFiles files, List<Finding> findings) {
        OneLanguage told = new OneLanguage(files);
        Set<String> none = told.nowhere(files);
        List<String> lessons = CourseReader.folders(files.files().keySet());
        Map<String, List<Finding>> folded = new LinkedHashMap<>();
        List<Finding> rest = new ArrayList<>();
        for (Finding finding : findings) {
            String file = finding.position().file();
            boolean shared = finding.code().equals(TEXT) && none.contains(language(finding)) && told.there.test(file);
            boolean lacking = told.lacking(finding).isPresent();
            if (!shared && !lacking) {
                rest.add(finding);
            } else if (!isWithout(files, lacking ? folders(files, file) : lessons, language(finding))) {
                folded.computeIfAbsent(language(finding), first -> new ArrayList<>())
                        .add(finding);
            }
        }
        folded.forEach((language, lacking) -> rest.add(Finding.warning(
                Position.ofFile(files.name("course.toml")),
                "course.one-language",
                Map.of("language", language, "count", "" + lacking.size()))));
        return List.copyOf(rest);
    }

    /** The folder of a file as findings name it. */
    private static List<String> folders(ContentFiles files, String file) {
        return List.of(file.substring(files.label().length(), file.lastIndexOf('/')));
    }

    private static boolean isWithout(ContentFiles files, List<String> folders, String language) {
        return folders.stream().allMatch(folder -> isWithout(files.under(folder), language));
    }

    /** Whether nothing of a lesson is written in a language. */
    static boolean isWithout(ContentFiles lesson, String language) {
        Pattern words = Pattern.compile("(?m)(?:^|[\\s{,.\"'])" + Pattern.quote(language) + "[\"']?\\s*=");
        return lesson.files().entrySet().stream()
                .noneMatch(file -> file.getKey().endsWith("." + language + ".md")
                        || (file.getKey().endsWith(".toml")
                                && words.matcher(new String(file.getValue(), StandardCharsets.UTF_8))
                                        .find()));
    }

    /** Whether a finding is about words that one of the languages lacks outside of a lesson's folder. */
    static boolean isShared(Finding finding, ContentFiles lesson) {
        return finding.code().equals(TEXT) && !finding.position().file().startsWith(lesson.label());
    }

    /** The text that the lesson of a finding lacks on purpose; empty for what is to be told by itself. */
    private Optional<String> lacking(Finding finding) {
        String file = finding.position().file();
        String folder = file.substring(0, file.lastIndexOf('/') + 1);
        String text = text(folder, language(finding));
        boolean written = LocalizedText.LANGUAGES.stream().anyMatch(language -> there.test(text(folder, language)));
        return finding.code().equals(TEXT) && written && !there.test(text) ? Optional.of(text) : Optional.empty();
    }

    /** The languages in which no lesson is written, of a course that has lessons. */
    private Set<String> nowhere(ContentFiles files) {
        List<String> folders = CourseReader.folders(files.files().keySet());
        Set<String> none = new LinkedHashSet<>();
        for (String language : LocalizedText.LANGUAGES) {
            if (!folders.isEmpty()
                    && folders.stream().noneMatch(folder -> there.test(files.name(text(folder + "/", language))))) {
                none.add(language);
            }
        }
        return none;
    }

    private static String language(Finding finding) {
        return finding.arguments().getOrDefault("language", "");
    }

    private static String text(String folder, String language) {
        return folder + "lesson." + language + ".md";
    }
}
