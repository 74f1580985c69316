package org.syntofin.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.reading.Markdown;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.SourceText;

/**
 * {@code teacher.LANGUAGE.md}: the page for whoever teaches a lesson, in parts. What stands above the first heading of
 * the second level is left out, its title included: the lesson has one.
 */
public record TeacherPage(List<Part> parts) {

    private static final int TOP = 2;

    public TeacherPage {
        parts = List.copyOf(parts);
    }

    /**
     * A heading with what stands under it, down to the next.
     *
     * @param level 2, or 3 for a part of the part before
     */
    public record Part(int level, Html heading, Html body) {}

    /** The part that is printed for the class: the one whose key stands under a heading of its own, below it. */
    public Optional<Part> worksheet() {
        for (int i = 1; i < parts.size(); i++) {
            if (parts.get(i).level() > TOP && parts.get(i - 1).level() == TOP) {
                return Optional.of(parts.get(i - 1));
            }
        }
        return Optional.empty();
    }

    /** What solves the worksheet. */
    public Optional<Part> key() {
        return worksheet().map(sheet -> parts.get(parts.indexOf(sheet) + 1));
    }

    /** The page in a lesson's folder; what is wrong with it becomes findings. */
    static Optional<TeacherPage> of(ContentFiles folder, String language, Findings findings) {
        String path = "teacher." + language + ".md";
        return folder.bytes(path)
                .flatMap(bytes -> SourceText.decode(folder.name(path), bytes, LessonReader.LIMIT_BYTES, findings))
                .map(source -> new TeacherPage(parts(new Markdown(source, findings))));
    }

    private static List<Part> parts(Markdown markdown) {
        List<Part> parts = new ArrayList<>();
        Heading heading = null;
        StringBuilder body = new StringBuilder();
        Node next = markdown.document().getFirstChild();
        while (next != null) {
            Node node = next;
            next = node.getNext();
            if (node instanceof Heading another) {
                add(parts, markdown, heading, body);
                heading = another;
                body.setLength(0);
            } else {
                body.append(markdown.html(node).source());
            }
        }
        add(parts, markdown, heading, body);
        return parts;
    }

    private static void add(List<Part> parts, Markdown markdown, @Nullable Heading heading, StringBuilder body) {
        if (heading != null && heading.getLevel() >= TOP) {
            parts.add(new Part(
                    Math.min(heading.getLevel(), TOP + 1), markdown.inner(heading), new Html(body.toString())));
        }
    }
}
