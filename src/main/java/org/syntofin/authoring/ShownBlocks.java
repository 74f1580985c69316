package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The blocks of a lesson as a form shows them, in each language that it shows. Each change is made where the block is by
 * then: another author may have moved it, changed it or taken it away since.
 */
public final class ShownBlocks {

    private final OpenLesson lesson;
    private final Map<String, List<String>> shown = new LinkedHashMap<>();

    /** @param languages which the form shows */
    public ShownBlocks(OpenLesson lesson, Iterable<String> languages) {
        this.lesson = lesson;
        languages.forEach(language -> lesson.source(language)
                .ifPresent(source -> shown.put(
                        language,
                        IntStream.range(0, source.blocks())
                                .mapToObj(source::block)
                                .collect(Collectors.toCollection(ArrayList::new)))));
    }

    /** The form shows a block as its author has just written it. */
    public void written(String language, int at, String block) {
        Optional.ofNullable(shown.get(language)).ifPresent(blocks -> blocks.set(at, block));
    }

    /** The form shows a block as the lesson has it now. */
    public void read(int at) {
        shown.forEach((language, blocks) -> lesson.source(language)
                .filter(source -> at < source.blocks())
                .ifPresent(source -> blocks.set(at, source.block(at))));
    }

    /** The languages in which a block is written otherwise now, and how. */
    public Map<String, String> news(int at) {
        Map<String, String> news = new LinkedHashMap<>();
        shown.forEach((language, blocks) -> lesson.source(language)
                .filter(source -> at < source.blocks())
                .map(source -> source.block(at))
                .filter(now -> !now.equals(blocks.get(at)))
                .ifPresent(now -> news.put(language, now)));
        return news;
    }

    /** The form shows a block in that language as the lesson has it now. */
    public void read(String language, int at) {
        Optional.ofNullable(news(at).get(language)).ifPresent(now -> written(language, at, now));
    }

    /**
     * A block that was taken out.
     *
     * @param at its place
     * @param block as it was written in those languages from which it was taken
     * @param before what stood before it, and
     * @param after behind it
     * @param texts those from which it was taken, by language
     */
    public record Removed(int at, Words block, Words before, Words after, Map<String, Text> texts) {

        public Removed {
            texts = Map.copyOf(texts);
        }

        /** A text with the block, and without it. */
        record Text(String with, String without) {}

        /** What a text was before, to the letter, where nothing else has changed in it since. */
        private Optional<String> undone(String language, String now) {
            return Optional.ofNullable(texts.get(language))
                    .filter(text -> text.without().equals(now))
                    .map(Text::with);
        }
    }

    /** A block in each language, as it is written; in none where there is no such block. */
    public Words written(int at) {
        Map<String, String> written = new LinkedHashMap<>();
        shown.forEach((language, blocks) -> {
            if (at >= 0 && at < blocks.size()) {
                written.put(language, blocks.get(at));
            }
        });
        return new Words(written);
    }

    /**
     * Writes a block otherwise. One that somebody else has taken away or changed meanwhile stays as they have it, and what
     * was made stands beside it.
     *
     * @return where it is now
     */
    public int replace(int at, Words block) {
        Words before = written(at);
        Map<String, Integer> places = new LinkedHashMap<>();
        lesson.changeTexts((source, language) -> {
            if (!shown.containsKey(language)) {
                return source.text();
            }
            int now = source.find(at, before.in(language));
            places.put(language, now < 0 ? at : now);
            return now < 0 ? source.insert(at, block.in(language)) : source.replace(now, block.in(language));
        });
        return places.values().stream().findFirst().orElse(at);
    }

    public void move(int at, int by) {
        Words block = written(at);
        lesson.changeTexts((source, language) -> {
            int now = source.find(at, block.in(language));
            return now < 0 ? source.text() : source.move(now, now + by);
        });
    }

    /** Takes a block out of every language that has it still; empty where none has. */
    public Optional<Removed> remove(int at) {
        Words block = written(at);
        Map<String, String> removed = new LinkedHashMap<>();
        Map<String, Removed.Text> texts = new HashMap<>();
        lesson.changeTexts((source, language) -> {
            int now = source.find(at, block.in(language));
            if (now < 0) {
                return source.text();
            }
            removed.put(language, block.in(language));
            String without = source.replace(now, "");
            texts.put(language, new Removed.Text(source.text(), without));
            return without;
        });
        return removed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Removed(at, new Words(removed), written(at - 1), written(at + 1), texts));
    }

    /** Where a block that was taken out would stand now: between its neighbours, else by its number. */
    public int place(Removed removed) {
        OptionalInt before = find(removed.at() - 1, removed.before());
        return before.isPresent()
                ? before.getAsInt() + 1
                : find(removed.at(), removed.after()).orElse(removed.at());
    }

    /** In the first language that has it: all have their blocks in one order. */
    public OptionalInt find(int near, Words block) {
        return shown.keySet().stream()
                .filter(language -> !block.in(language).isBlank())
                .mapToInt(language -> lesson.source(language)
                        .map(source -> source.find(near, block.in(language)))
                        .orElse(-1))
                .filter(at -> at >= 0)
                .findFirst();
    }

    /** Puts a block back that was taken out; a translation that was begun since has it too. */
    public void putBack(Removed removed, int at) {
        String first = removed.block().byLanguage().values().iterator().next();
        lesson.changeTexts((source, language) -> {
            Optional<String> undone = removed.undone(language, source.text());
            if (undone.isPresent()) {
                return undone.get();
            }
            String own = removed.block().in(language);
            return own.isBlank() && !shown.containsKey(language)
                    ? source.text()
                    : source.insert(at, own.isBlank() ? first : own);
        });
    }
}
