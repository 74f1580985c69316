package org.syntofin.study;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.syntofin.quiz.Refusal;

/** What a learner should know before a test is handed in: which questions would count as not answered, and why. */
public final class BeforeHandIn {

    /** Refusals of what holds nothing yet. */
    private static final Set<String> NOTHING =
            Set.of("quiz.refused.empty", "quiz.refused.no-items", "quiz.refused.nothing-chosen");

    private BeforeHandIn() {}

    /** In the words of the page, a sentence or more for each line; empty where every question has an answer that counts. */
    public static List<String> warnings(List<TestRoom.Sheet> sheets, Component page) {
        List<String> blanks = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            TestRoom.Sheet sheet = sheets.get(at);
            String number = Integer.toString(at + 1);
            if (sheet.untouched()) {
                blanks.add(number);
            } else if (sheet.judgement().orElse(null) instanceof Refusal(var why)) {
                if (NOTHING.contains(why.key())) {
                    blanks.add(number);
                } else {
                    warnings.add(page.getTranslation("study.test.not-judged", number, Phrases.words(why, page)));
                }
            }
        }
        if (!blanks.isEmpty()) {
            String key = blanks.size() == 1 ? "study.test.blanks.one" : "study.test.blanks";
            warnings.addFirst(page.getTranslation(key, String.join(", ", blanks)));
        }
        return warnings;
    }
}
