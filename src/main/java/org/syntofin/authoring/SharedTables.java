package org.syntofin.authoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.syntofin.course.Catalogue;
import org.syntofin.course.Publishing;

/**
 * What the lessons of a course share, table by table: its parts, its skills, the beliefs that wrong answers show, the words
 * of its glossary. A change is written into the file as it stands by then, and learners see it at once.
 */
@Component
public class SharedTables {

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
        TERM("glossary.toml", "term");

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
    public List<QuestionValues> all(String course, Kind kind) {
        return kind.list().values(text(course, kind));
    }

    /** Puts a table at the end of its file. */
    public Publishing.Outcome add(String course, Kind kind, QuestionSettings said) {
        return write(course, kind, text -> TableList.append(text, TableSource.write(kind.word(), said)));
    }

    /**
     * Writes what a form says otherwise than when it was opened.
     *
     * @param before what it said then
     * @param after what it says now
     */
    public Publishing.Outcome change(
            String course, Kind kind, String id, QuestionSettings before, QuestionSettings after) {
        return write(course, kind, text -> kind.list().change(text, id, source -> source.change(before, after)));
    }

    /** Takes a table out, with the comment right above it; refused where lessons name it. */
    public Publishing.Outcome remove(String course, Kind kind, String id) {
        return write(course, kind, text -> kind.list().remove(text, id));
    }

    private Publishing.Outcome write(String course, Kind kind, UnaryOperator<String> change) {
        return publishing.share(course, kind.path, change);
    }

    private String text(String course, Kind kind) {
        return catalogue
                .course(course)
                .flatMap(content -> content.files().bytes(kind.path))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElse("");
    }
}
