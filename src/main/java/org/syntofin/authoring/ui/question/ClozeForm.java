package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.FreeName;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.authoring.ui.WritingPage;

/** A text with gaps. The right words of a new gap stand in it, in double brackets; one that is there already has a name. */
class ClozeForm extends Composite<Div> implements KindForm {

    private static final Pattern GAP = Pattern.compile("\\[\\[([^\\[\\]]+)\\]\\]");
    private static final int MOST_STRAYS = 10;

    final WordsField text;
    final Select<String> input = new Select<>();
    final Map<String, GapFields> gaps = new LinkedHashMap<>();
    final Rows<Stray> strays;
    private final Div known = new Div();
    private final transient OpenLesson lesson;

    ClozeForm(OpenLesson lesson) {
        this.lesson = lesson;
        text = new WordsField("authoring.question.gaps", lesson.languages(), true);
        input.setLabel(getTranslation("authoring.question.input"));
        input.setItems(List.of("typed", "picked", "dragged"));
        input.setItemLabelGenerator(word -> getTranslation("authoring.question.input." + word));
        input.setValue("typed");
        input.addValueChangeListener(change -> fit());
        strays = new Rows<>("authoring.question.stray.more", MOST_STRAYS, false, Stray::new);
        known.addClassName("write-fields");
        getContent().addClassName("write-fields");
        getContent().add(WritingPage.soft(getTranslation("authoring.question.gaps.how")), text, known, input, strays);
        fit();
    }

    /** A word of the bank that belongs nowhere. */
    class Stray extends Composite<Div> {

        final WordsField words = new WordsField("authoring.question.stray", lesson.languages(), false);
        final CauseChoice cause = new CauseChoice(lesson);
        private String name = "";

        Stray() {
            getContent().addClassName("write-fields");
            getContent().add(words, cause);
        }
    }

    private void fit() {
        strays.setVisible("dragged".equals(input.getValue()));
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        List<Long> counts = text.words().byLanguage().values().stream()
                .map(words -> GAP.matcher(words).results().count())
                .distinct()
                .toList();
        if (counts.size() != 1 || counts.getFirst() == 0) {
            return Optional.of(Fault.in(text.empty(), getTranslation("authoring.question.needs-gaps")));
        }
        return gaps.values().stream().flatMap(gap -> gap.fault().stream()).findFirst();
    }

    @Override
    public void read(TableValues question) {
        text.fill(question.words("text"));
        input.setValue(question.text("input").isEmpty() ? "typed" : question.text("input"));
        TableValues written = question.inside("gap");
        known.removeAll();
        gaps.clear();
        written.names().forEach(name -> {
            GapFields gap = new GapFields(lesson, name);
            gap.read(written);
            gaps.put(name, gap);
            known.add(gap);
        });
        strays.clear();
        TableValues more = question.inside("distractor");
        more.names().forEach(name -> {
            Stray stray = strays.add();
            stray.name = name;
            stray.words.fill(more.words(name));
            stray.cause.setValue(more.text(name, "cause").isEmpty() ? null : more.text(name, "cause"));
        });
    }

    @Override
    public void write(TableSettings settings) {
        String chosen = Optional.ofNullable(input.getValue()).orElse("typed");
        settings.text(chosen.equals("typed") ? "" : chosen, "input");
        List<Map<String, String>> fresh = new ArrayList<>();
        List<String> used = new ArrayList<>();
        Map<String, String> named = new LinkedHashMap<>();
        text.words()
                .byLanguage()
                .forEach((language, words) -> named.put(language, named(words, language, fresh, used)));
        settings.words(new Words(named), "text");
        gaps.forEach((name, gap) -> {
            if (used.contains(name)) {
                gap.write(settings);
            }
        });
        for (int at = 0; at < fresh.size(); at++) {
            Map<String, String> gap = fresh.get(at);
            if (gap.values().stream().distinct().count() == 1) {
                settings.text(gap.values().iterator().next(), "gap", free(at));
            } else {
                settings.words(new Words(gap), "gap", free(at));
            }
        }
        if (chosen.equals("dragged")) {
            writeStrays(settings);
        }
    }

    private void writeStrays(TableSettings settings) {
        for (Stray stray : strays.rows()) {
            if (!stray.words.words().blank()) {
                if (stray.name.isEmpty()) {
                    stray.name = FreeName.of(
                            "d", strays.rows().stream().map(other -> other.name).toList());
                }
                settings.words(stray.words.words(), "distractor", stray.name);
                settings.text(stray.cause.chosen(), "distractor", stray.name, "cause");
            }
        }
    }

    /** The text with names in its gaps; the right words of those that are new are gathered, the n-th of each language as one. */
    private String named(String words, String language, List<Map<String, String>> fresh, List<String> used) {
        Matcher gap = GAP.matcher(words);
        StringBuilder named = new StringBuilder();
        int at = 0;
        while (gap.find()) {
            String inside = gap.group(1).strip();
            if (gaps.containsKey(inside)) {
                used.add(inside);
                continue;
            }
            if (at == fresh.size()) {
                fresh.add(new LinkedHashMap<>());
            }
            fresh.get(at).put(language, inside);
            gap.appendReplacement(named, Matcher.quoteReplacement("[[" + free(at) + "]]"));
            at++;
        }
        return gap.appendTail(named).toString();
    }

    /** The name of the n-th new gap. */
    private String free(int at) {
        List<String> taken = new ArrayList<>(gaps.keySet());
        String name = FreeName.of("g", taken);
        for (int number = 0; number < at; number++) {
            taken.add(name);
            name = FreeName.of("g", taken);
        }
        return name;
    }
}
