package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.syntofin.authoring.Words;

/** The same words in each language, side by side where there is room. */
public class WordsField extends Composite<Div> {

    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_CHARACTERS_OF_A_LINE = 500;

    private final Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();

    /**
     * @param key of the label
     * @param languages which are asked for
     * @param lines whether longer texts are expected
     */
    public WordsField(String key, List<String> languages, boolean lines) {
        getContent().addClassName("write-words");
        for (String language : languages) {
            String label = getTranslation(
                    "authoring.form.in", getTranslation(key), getTranslation("authoring.language." + language));
            Component field = lines ? area(label) : line(label);
            field.getElement().setAttribute("lang", language);
            getContent().add(field);
            fields.put(language, value(field));
        }
    }

    private static Component area(String label) {
        TextArea area = new TextArea(label);
        area.setMaxLength(MOST_CHARACTERS);
        area.setMinHeight("5.5em");
        return area;
    }

    private static Component line(String label) {
        TextField line = new TextField(label);
        line.setMaxLength(MOST_CHARACTERS_OF_A_LINE);
        return line;
    }

    private static HasValue<?, String> value(Component field) {
        return field instanceof TextArea area ? area : (TextField) field;
    }

    /** Says below each field what may be written. */
    public WordsField help(String words) {
        fields.values().forEach(field -> ((HasHelper) field).setHelperText(words));
        return this;
    }

    /** Who listens to a field hears of it while it is typed in, not only when it is left. */
    void tellTyping() {
        fields.values().forEach(field -> ((HasValueChangeMode) field).setValueChangeMode(ValueChangeMode.LAZY));
    }

    public Words words() {
        Map<String, String> words = new LinkedHashMap<>();
        fields.forEach((language, field) -> words.put(language, field.getValue()));
        return new Words(words);
    }

    public WordsField fill(Words words) {
        fields.forEach((language, field) -> field.setValue(words.in(language)));
        return this;
    }

    /** Whether a language has no words. */
    public boolean incomplete() {
        return fields.values().stream().anyMatch(field -> field.getValue().isBlank());
    }

    /** The field in the language of the page, else the first. */
    public Focusable<?> own() {
        HasValue<?, String> own = fields.get(getLocale().toLanguageTag());
        return (Focusable<?>) (own == null ? fields.values().iterator().next() : own);
    }

    /** The field that has no words, before others that in the language of the page; that where all have some. */
    public Component empty() {
        Component own = (Component) own();
        return Stream.concat(Stream.of(own), fields.values().stream().map(Component.class::cast))
                .filter(field -> value(field).getValue().isBlank())
                .findFirst()
                .orElse(own);
    }

    public HasValue<?, String> in(String language) {
        HasValue<?, String> field = fields.get(language);
        if (field == null) {
            throw new IllegalArgumentException("not asked in " + language);
        }
        return field;
    }
}
