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
    private final transient Predicate<String> taken;
    private final String helper;
    private String otherwise;
    private String proposed = "";

    /**
     * @param key of the label, and of what is said below it
     * @param most the most characters
     * @param stem what a name begins with that its words give no letters for; a number follows
     * @param taken whether a name is another's
     */
    public IdField(String key, int most, String stem, Predicate<String> taken) {
        helper = getTranslation(key + ".helper");
        setLabel(getTranslation(key));
        setHelperText(helper);
        this.most = most;
        this.taken = taken;
        otherwise = free(stem, 1);
    }

    /** A name from those words as they are typed, in the first of the languages that has any. */
    public void follow(WordsField words) {
        words.tellTyping();
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
        boolean speaks = letters.matches(".*[a-z].*") && letters.length() > 1;
        proposed = speaks ? letters : otherwise;
        setHelperText(speaks ? helper : getTranslation("authoring.form.no-letters") + " " + helper);
        setValue(proposed);
    }

    /** Proposes a name for a copy: the first of a name with 2, 3 and so on that nothing has. */
    public void proposeCopy(String name) {
        otherwise = free(name + "-", 2);
        proposed = otherwise;
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
