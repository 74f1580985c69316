package org.syntofin.course;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.toml.TomlValue;

/**
 * A lesson in one language.
 *
 * @param file as findings name it
 * @param head the front matter
 * @param links the links into the application, with their places
 * @param measure how much there is to read
 */
public record LessonText(
        String language, String file, Head head, List<Block> blocks, List<TomlValue.Text> links, Measure measure) {

    public LessonText {
        blocks = List.copyOf(blocks);
        links = List.copyOf(links);
    }

    public String title() {
        return head.title();
    }

    /** The questions on the path, in the order of the text. */
    public List<String> path() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Quiz quiz ? quiz.use().stream() : Stream.empty())
                .toList();
    }

    public List<Block.Sim> sims() {
        return blocks.stream()
                .flatMap(block -> block instanceof Block.Sim sim ? Stream.of(sim) : Stream.empty())
                .toList();
    }

    /** Terms of the glossary that the text links to. */
    Set<String> terms() {
        return links.stream()
                .map(TomlValue.Text::value)
                .filter(link -> link.startsWith("glossary:"))
                .map(link -> link.substring("glossary:".length()))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }

    /**
     * The front matter.
     *
     * @param summary one sentence; null for none
     * @param minutes what the author promises
     * @param words terms that the lesson introduces
     */
    public record Head(
            String id,
            String title,
            @Nullable String summary,
            List<TomlValue.Text> skills,
            List<TomlValue.Text> requires,
            int minutes,
            List<TomlValue.Text> words) {
        public Head {
            skills = List.copyOf(skills);
            requires = List.copyOf(requires);
            words = List.copyOf(words);
        }
    }

    /**
     * How much there is to read.
     *
     * @param words in scripts that put spaces between them
     * @param characters of Chinese
     * @param longestSentence in words; a Chinese character counts as six tenths of one
     * @param longestAt where the paragraph with the longest sentence begins
     */
    public record Measure(int words, int characters, int longestSentence, Position longestAt) {}

    /** Whether a heading stands before a block, so that it is below that and not right below the lesson's title. */
    public boolean headed(Block block) {
        return blocks.stream().takeWhile(before -> !before.equals(block)).anyMatch(Block.Heading.class::isInstance);
    }
}
