package org.syntofin.course;

import java.util.List;
import java.util.Optional;
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
