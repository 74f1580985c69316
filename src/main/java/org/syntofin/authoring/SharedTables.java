package org.syntofin.authoring;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Publishing;
import org.syntofin.simulation.Finding;

/**
 * What the lessons of a course share, table by table: its parts, its skills, the beliefs that wrong answers show, the words
 * of its glossary, its tests. A change is written into the file as it stands by then, and learners see it at once.
 */
@Component
public class SharedTables {

    private static final List<String> ID = List.of("id");
    private static final String TOML = ".toml";

    private final Catalogue catalogue;
    private final Publishing publishing;

    SharedTables(Catalogue catalogue, Publishing publishing) {
        this.catalogue = catalogue;
        this.publishing = publishing;
    }

    /** What is shared, and the list of which file it stands in. */
    public enum Kind {
        PART("course.toml", "part"),
        SKILL("skills.toml", "skill"),
        CAUSE("causes.toml", "cause"),
        TERM("glossary.toml", "term"),
        /** A file for each, by its id. */
        TEST("tests/", "test");

        private final String path;
        private final String list;

        Kind(String path, String list) {
            this.path = path;
            this.list = list;
        }

        private TableList list() {
            return new TableList(list);
        }

        /** The name of its list, also in keys of words. */
        public String word() {
            return list;
        }
    }

    /** What a course has of a kind, as it is written, in its order. */
    public List<TableValues> all(String course, Kind kind) {
        return kind == Kind.TEST ? tests(course) : kind.list().values(text(course, kind.path));
    }

    private List<TableValues> tests(String course) {
        return catalogue.course(course).stream()
                .flatMap(content -> content.files().files().keySet().stream())
                .filter(path -> path.startsWith(Kind.TEST.path) && path.endsWith(TOML))
                .map(path -> TestText.values(text(course, path))
                        .with("id", path.substring(Kind.TEST.path.length(), path.length() - TOML.length())))
                .toList();
    }

    /** Puts a table at the end of its file; its id is among what is said. */
    public Publishing.Outcome add(String course, Kind kind, TableSettings said) {
        if (kind == Kind.TEST) {
            String id = String.valueOf(said.values().get(ID));
            return publishing.share(course, test(id), none -> TestText.write(said.without(ID)));
        }
        return publishing.share(
                course, kind.path, text -> TableList.append(text, TableSource.write(kind.word(), said)));
    }

    /**
     * Writes what a form says otherwise than when it was opened.
     *
     * @param before what it said then
     * @param after what it says now
     * @return overtaken, and nothing is changed, where somebody else has changed the same keys meanwhile, or removed all of it
     */
    public Publishing.Outcome change(String course, Kind kind, String id, TableSettings before, TableSettings after) {
        List<String> overtaken = new ArrayList<>();
        Publishing.Outcome outcome = kind == Kind.TEST
                ? publishing.share(
                        course,
                        test(id),
                        text -> same(TestText.values(text), before, after)
                                ? TestText.change(text, before, after)
                                : overtaken(overtaken, text))
                : publishing.share(
                        course,
                        kind.path,
                        text -> kind.list()
                                        .find(text, id)
                                        .filter(source -> same(source.values(), before, after))
                                        .isPresent()
                                ? kind.list().change(text, id, source -> source.change(before, after))
                                : overtaken(overtaken, text));
        return overtaken.isEmpty() ? outcome : new Publishing.Outcome.Overtaken(0, List.of(kind.path));
    }

    private static String overtaken(List<String> told, String text) {
        told.add(text);
        return text;
    }

    /** Whether the keys that a form changes say what they said when it was opened. */
    private static boolean same(TableValues now, TableSettings before, TableSettings after) {
        return Stream.concat(before.values().keySet().stream(), after.values().keySet().stream())
                .filter(key ->
                        !Objects.equals(before.values().get(key), after.values().get(key)))
                .allMatch(key -> Objects.equals(
                        now.at(key.toArray(String[]::new)).orElse(null),
                        before.values().get(key)));
    }

    /** Takes a table out, with the comment right above it; refused where the course names it. */
    public Publishing.Outcome remove(String course, Kind kind, String id) {
        return publishing.share(course, path(kind, id), text -> without(kind, id, text));
    }

    /** What would break without it: where the course names it. */
    public List<Finding> needing(String course, Kind kind, String id) {
        return publishing.breaking(course, path(kind, id), text -> without(kind, id, text));
    }

    private static String path(Kind kind, String id) {
        return kind == Kind.TEST ? test(id) : kind.path;
    }

    private static String without(Kind kind, String id, String text) {
        return kind == Kind.TEST ? "" : kind.list().remove(text, id);
    }

    private static String test(String id) {
        return Kind.TEST.path + id + TOML;
    }

    private String text(String course, String path) {
        return catalogue
                .course(course)
                .flatMap(content -> content.files().bytes(path))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
