package org.syntofin.authoring.ui;

import static java.util.function.Predicate.not;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.syntofin.authoring.Words;
import org.syntofin.simulation.LocalizedText;

/** The name of something in addresses and files, proposed from what it is called until its author writes another. */
public class IdField extends TextField {

    private final int most;
    private final String stem;
    private final transient Predicate<String> taken;
    private String proposed = "";

    /**
     * @param most the most characters
     * @param stem what a name begins with that its words give no letters for; a number follows
     * @param taken whether a name is another's
     */
    public IdField(int most, String stem, Predicate<String> taken) {
        this.most = most;
        this.stem = stem;
        this.taken = taken;
    }

    /** A name from those words, in the first of the languages that has any. */
    public void follow(WordsField words) {
        LocalizedText.LANGUAGES.forEach(
                language -> words.in(language).addValueChangeListener(change -> propose(first(words.words()))));
    }

    private static String first(Words words) {
        return LocalizedText.LANGUAGES.stream()
                .map(words::in)
                .filter(not(String::isBlank))
                .findFirst()
                .orElse("");
    }

    private void propose(String words) {
        if (words.isBlank() || !getValue().equals(proposed)) {
            return;
        }
        String name = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String letters = name.substring(0, Math.min(name.length(), most)).replaceAll("^-+|-+$", "");
        if (letters.matches(".*[a-z].*") && letters.length() > 1) {
            proposed = letters;
        } else if (proposed.isEmpty()) {
            proposed = free(stem, 1);
        }
        setValue(proposed);
    }

    /** Proposes a name for a copy: the first of a name with 2, 3 and so on that nothing has. */
    public void proposeCopy(String name) {
        proposed = free(name + "-", 2);
        setValue(proposed);
    }

    private String free(String begins, int first) {
        return IntStream.iterate(first, number -> number + 1)
                .mapToObj(number -> begins + number)
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    /** Whether what is written is another's. */
    public boolean isTaken() {
        return taken.test(getValue());
    }
}
