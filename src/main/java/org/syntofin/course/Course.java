package org.syntofin.course;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.simulation.toml.TomlValue;

/**
 * A course: what it is called and in which order its lessons stand.
 *
 * @param id for ever; part of the key of every answer
 */
public record Course(String id, LocalizedText title, Optional<LocalizedText> summary, List<Part> parts) {

    public Course {
        parts = List.copyOf(parts);
    }

    /** The ids of all lessons, in order. */
    public List<String> lessonIds() {
        return parts.stream().flatMap(part -> part.lessonIds().stream()).toList();
    }

    /** Where a new lesson goes unless somebody chooses: the last part that has lessons; the first where none has any. */
    public Optional<Part> growing() {
        return parts.stream()
                .filter(part -> !part.lessons().isEmpty())
                .reduce((one, next) -> next)
                .or(() -> parts.stream().findFirst());
    }

    /** The lessons of each part, with another at the end of the part of that id; where there is none, of the usual. */
    List<List<String>> with(String lesson, Optional<String> part) {
        String there = part.filter(id -> parts.stream().anyMatch(one -> one.id().equals(id)))
                .or(() -> growing().map(Part::id))
                .orElse("");
        return parts.stream()
                .map(one -> one.id().equals(there)
                        ? Stream.concat(one.lessonIds().stream(), Stream.of(lesson))
                                .toList()
                        : one.lessonIds())
                .toList();
    }

    /** The lessons of each part, but this one. */
    List<List<String>> without(String lesson) {
        return parts.stream()
                .map(part -> part.lessonIds().stream()
                        .filter(id -> !id.equals(lesson))
                        .toList())
                .toList();
    }

    /**
     * Lessons that belong together.
     *
     * @param lessons their ids, with the places where the course names them
     * @param test the test at its end, by name and place; empty for none
     */
    public record Part(
            String id,
            LocalizedText title,
            Optional<LocalizedText> summary,
            List<TomlValue.Text> lessons,
            Optional<TomlValue.Text> test) {

        public Part {
            lessons = List.copyOf(lessons);
        }

        public List<String> lessonIds() {
            return lessons.stream().map(TomlValue.Text::value).toList();
        }
    }
}
