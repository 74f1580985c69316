package org.syntofin.course;

import java.lang.Character.UnicodeScript;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.simulation.LocalizedText;

/**
 * What a text still says in the other language, or not at all: a translation begins as a copy, so that both texts have one
 * structure. Names, segments and listings are the same in every language and are no sign.
 */
public final class Untranslated {

    private static final Pattern ALT = Pattern.compile("<img\\b[^>]*\\balt=\"([^\"]*)\"[^>]*>");
    private static final Pattern NO_WORDS = Pattern.compile("(?s)<(pre|code)\\b.*?</\\1>|<[^>]*>|&#?\\w+;|https?:\\S+");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN_NAME = Pattern.compile("\\p{IsLatin}+");
    private static final Pattern LATIN_WORD = Pattern.compile("\\p{IsLatin}*\\p{Lower}{3}");

    private Untranslated() {}

    /**
     * The blocks of a text that are not translated, by their place.
     *
     * @param all texts of the lesson, this one among them; where there is one alone, nothing is a translation
     */
    public static SortedSet<Integer> blocks(LessonText text, Collection<LessonText> all) {
        SortedSet<Integer> blocks = new TreeSet<>();
        for (int at = 0; all.size() > 1 && at < text.blocks().size(); at++) {
            int place = at;
            String words = words(text.blocks().get(at));
            boolean captioned = all.stream()
                    .filter(other -> place < other.blocks().size())
                    .map(other -> other.blocks().get(place))
                    .anyMatch(block ->
                            block.structure().equals(text.blocks().get(place).structure())
                                    && caption(block).isPresent());
            if (is(text.blocks().get(at), text) || (captioned && words.isBlank())) {
                blocks.add(at);
            }
        }
        return blocks;
    }

    /** The title and the summary of a text, where they are not translated. */
    public static List<String> head(LessonText text, Collection<LessonText> all) {
        return all.size() < 2
                ? List.of()
                : Stream.of(text.title(), text.head().summary())
                        .filter(words -> is(words, text.language()) && !isName(words, text))
                        .toList();
    }

    /** The language that a block's words stand in: the text's own, or the other where they are not translated. */
    public static String language(Block block, LessonText text) {
        String words = words(block);
        boolean picturesAlone = NO_WORDS.matcher(words).replaceAll("").isBlank();
        if (picturesAlone) {
            return is(block, text) ? other(text.language()) : text.language();
        }
        return block instanceof Block.Heading ? language(words, text) : language(words, text.language());
    }

    /** The language that a text's title or summary, or a heading in it, stands in. */
    public static String language(String words, LessonText text) {
        return is(words, text.language()) && !isName(words, text) ? other(text.language()) : text.language();
    }

    /** The language that words stand in (HTML or plain) which are meant to be in this one, but may be a copy. */
    public static String language(String words, String meant) {
        return is(words, meant) ? other(meant) : meant;
    }

    private static String other(String language) {
        return LocalizedText.LANGUAGES.stream()
                .filter(other -> !other.equals(language))
                .findFirst()
                .orElse(language);
    }

    private static boolean is(Block block, LessonText text) {
        String words = words(block);
        boolean named = block instanceof Block.Heading && isName(words, text);
        return (is(words, text.language()) && !named)
                || alts(words).anyMatch(alt -> is(alt, text.language()) && !isName(alt, text));
    }

    /** The words that stand for pictures. */
    private static Stream<String> alts(String html) {
        return ALT.matcher(html).results().map(alt -> alt.group(1));
    }

    /** Whether words (HTML or plain; without those that stand for pictures) are in another language than this. */
    static boolean is(@Nullable String words, String language) {
        if (words == null) {
            return false;
        }
        String plain = NO_WORDS.matcher(words).replaceAll(" ");
        return language.startsWith("zh")
                ? !HAN.matcher(plain).find() && LATIN_WORD.matcher(plain).find()
                : count(UnicodeScript.HAN, plain) > count(UnicodeScript.LATIN, plain);
    }

    /** Whether all words of a title, a heading or a picture, as Wireshark, stand in sentences that are in the text's language. */
    static boolean isName(String words, LessonText text) {
        Set<String> said = text.blocks().stream()
                .map(block -> TAG.matcher(words(block)).replaceAll(" "))
                .filter(sentence -> HAN.matcher(sentence).find())
                .flatMap(sentence -> LATIN_NAME.matcher(sentence).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
        return !HAN.matcher(words).find()
                && LATIN_NAME.matcher(words).results().map(MatchResult::group).allMatch(said::contains);
    }

    private static long count(UnicodeScript script, String words) {
        return words.codePoints()
                .filter(letter -> UnicodeScript.of(letter) == script)
                .count();
    }

    private static String words(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text().source();
            case Block.Prose prose -> prose.html().source();
            case Block.Note note -> note.html().source();
            case Block.Sim _, Block.Capture _, Block.Quiz _ -> caption(block).orElse("");
        };
    }

    private static Optional<String> caption(Block block) {
        return switch (block) {
            case Block.Sim sim -> Optional.ofNullable(sim.caption());
            case Block.Capture capture -> Optional.ofNullable(capture.caption());
            case Block.Heading _, Block.Prose _, Block.Note _, Block.Quiz _ -> Optional.empty();
        };
    }
}
