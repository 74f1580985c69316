package org.syntofin.authoring.ui.courses;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.InOrder;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.WordsField;
import org.syntofin.course.CourseContent;
import org.syntofin.course.CourseTest;
import org.syntofin.quiz.Question;
import org.syntofin.simulation.LocalizedText;
import org.syntofin.study.WallClock;

/** A test: which questions of the lessons, how long, how often, when it is open, and when learners are told how it went. */
class TestForm implements SharedForm {

    private static final int MOST_DRAWS = 30;
    private static final int MOST_OF_A_PROMPT = 60;
    private static final int MOST_MINUTES = 1440;
    private static final int MOST_ATTEMPTS = 100;
    private static final String NUMBERS = "authoring.shared.test.needs-numbers";
    private static final String AT_END = CourseTest.Feedback.AT_END.word();

    final MultiSelectComboBox<String> questions = new MultiSelectComboBox<>();
    final Rows<Draw> draws = new Rows<>("authoring.shared.test.draw.more", MOST_DRAWS, false, this::draw);
    final IntegerField minutes = number("authoring.shared.test.minutes", MOST_MINUTES);
    private final WordsField title = new WordsField("authoring.new-course.name", LocalizedText.LANGUAGES, false);
    final WordsField intro = new WordsField("authoring.shared.test.intro", LocalizedText.LANGUAGES, true);
    private final IntegerField attempts = number("authoring.shared.test.attempts", MOST_ATTEMPTS);
    private final IntegerField pass = number("authoring.shared.test.pass", 100);
    private final Select<String> feedback = new Select<>();
    private final Checkbox shuffle = new Checkbox(true);
    private final DateTimePicker from = new DateTimePicker();
    private final DateTimePicker until = new DateTimePicker();
    private final transient CourseContent content;
    private final WallClock clock;
    private List<String> offered = List.of();
    /** What it said when it was opened: an unusual way to say the usual is kept. */
    private transient TableValues held = new TableValues(Map.of());

    TestForm(CourseContent content) {
        this.content = content;
        intro.help(intro.getTranslation("authoring.shared.test.intro.helper"));
        clock = WallClock.of(questions);
        questions.setLabel(questions.getTranslation("authoring.shared.test.questions"));
        questions.setItemLabelGenerator(this::label);
        questions.setAutoExpand(MultiSelectComboBox.AutoExpandMode.VERTICAL);
        offer(List.of());
        feedback.setLabel(feedback.getTranslation("authoring.shared.test.feedback"));
        feedback.setItemLabelGenerator(word -> feedback.getTranslation("authoring.shared.test.feedback." + word));
        feedback.setItems(Stream.of(CourseTest.Feedback.values())
                .map(CourseTest.Feedback::word)
                .toList());
        feedback.setValue(AT_END);
        shuffle.setLabel(shuffle.getTranslation("authoring.shared.test.shuffle"));
        moment(from, "authoring.shared.test.from");
        moment(until, "authoring.shared.test.until");
        attempts.setValue(1);
    }

    private static IntegerField number(String key, int most) {
        IntegerField field = new IntegerField();
        field.setLabel(field.getTranslation(key));
        field.setMin(1);
        field.setMax(most);
        field.setStepButtonsVisible(true);
        return field;
    }

    private void moment(DateTimePicker picker, String key) {
        picker.setLabel(picker.getTranslation(key, clock.name()));
        picker.setDateAriaLabel(picker.getTranslation("authoring.when.day"));
        picker.setTimeAriaLabel(picker.getTranslation("authoring.when.time"));
        picker.setLocale(clock.locale());
    }

    /** All questions of the course, and those that a test names though they are gone. */
    private void offer(List<String> named) {
        offered = Stream.concat(
                        content.inOrder().stream()
                                .flatMap(lesson -> lesson.quiz().questions().stream()
                                        .map(question -> lesson.id() + "/" + question.id())),
                        named.stream())
                .distinct()
                .toList();
        questions.setItems(offered);
    }

    private String label(String name) {
        String lesson = name.substring(0, name.indexOf('/') < 0 ? name.length() : name.indexOf('/'));
        String language = clock.locale().toLanguageTag();
        String title =
                content.lesson(lesson).map(found -> found.in(language).title()).orElse(lesson);
        return content.question(name)
                .map(question -> title + " · " + asked(question, language))
                .orElse(name);
    }

    /** As much of what a question asks as tells it from the others. */
    private static String asked(Question question, String language) {
        String asked = question.head().prompt().written(language).strip().replaceAll("\\s+", " ");
        return asked.length() <= MOST_OF_A_PROMPT
                ? asked
                : asked.substring(0, asked.offsetByCodePoints(0, asked.codePointCount(0, MOST_OF_A_PROMPT))) + "…";
    }

    private Draw draw() {
        return new Draw(content, clock.locale().toLanguageTag());
    }

    /** So many other questions of a lesson. */
    static class Draw extends Composite<Div> {

        final Select<String> lesson = new Select<>();
        final IntegerField count = number("authoring.shared.test.draw.count", 100);

        private Draw(CourseContent content, String language) {
            lesson.setLabel(getTranslation("authoring.shared.test.draw.lesson"));
            lesson.setItemLabelGenerator(id ->
                    content.lesson(id).map(found -> found.in(language).title()).orElse(id));
            lesson.setItems(List.copyOf(content.lessons().keySet()));
            count.setValue(1);
            getContent().addClassName("write-names");
            getContent().add(lesson, count);
        }

        private Map<String, Object> table() {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("lesson", lesson.getValue());
            table.put("count", count.getValue().longValue());
            return table;
        }
    }

    @Override
    public List<Component> fields() {
        Div numbers = new Div(minutes, attempts, pass);
        numbers.addClassName("write-names");
        Div moments = new Div(from, until);
        moments.addClassName("write-words");
        return List.of(title, intro, questions, draws, numbers, feedback, shuffle, moments);
    }

    @Override
    public WordsField name() {
        return title;
    }

    @Override
    public void fill(TableValues values) {
        held = values;
        title.fill(values.words("title"));
        intro.fill(values.words("intro"));
        offer(values.texts("questions"));
        questions.setValue(values.texts("questions"));
        draws.clear();
        values.tables("draw").forEach(said -> {
            Draw row = draws.add();
            row.lesson.setValue(said.text("lesson"));
            row.count.setValue(whole(said, "count").orElse(1));
        });
        minutes.setValue(whole(values, "minutes").orElse(null));
        attempts.setValue(whole(values, "attempts").orElse(1));
        pass.setValue(whole(values, "pass").orElse(null));
        feedback.setValue(values.text("feedback").isEmpty() ? AT_END : values.text("feedback"));
        shuffle.setValue(!Boolean.FALSE.equals(values.at("shuffle").orElse(true)));
        fill(from, values.text("from"));
        fill(until, values.text("until"));
    }

    private static Optional<Integer> whole(TableValues values, String key) {
        return values.at(key).filter(Number.class::isInstance).map(value -> ((Number) value).intValue());
    }

    private void fill(DateTimePicker picker, String written) {
        picker.setValue(
                written.isEmpty()
                        ? null
                        : clock.at(OffsetDateTime.parse(written).toInstant()));
    }

    @Override
    public void say(TableSettings settings) {
        settings.words(title.words(), "title").words(intro.words(), "intro");
        say(settings, from, "from");
        say(settings, until, "until");
        number(settings, minutes, "minutes");
        if (said("attempts") || !Integer.valueOf(1).equals(attempts.getValue())) {
            number(settings, attempts, "attempts");
        }
        if (said("feedback") || !AT_END.equals(feedback.getValue())) {
            settings.text(feedback.getValue(), "feedback");
        }
        if (said("shuffle") || !shuffle.getValue()) {
            settings.as(shuffle.getValue(), "shuffle");
        }
        number(settings, pass, "pass");
        settings.texts(InOrder.of(questions.getValue(), held.texts("questions"), offered), "questions")
                .tables(draws.rows().stream().map(Draw::table).toList(), "draw");
    }

    private boolean said(String key) {
        return held.at(key).isPresent();
    }

    private static void number(TableSettings settings, IntegerField field, String key) {
        if (!field.isEmpty()) {
            settings.number(field.getValue(), key);
        }
    }

    /** A moment that was not changed stays in the words in which it was written. */
    private void say(TableSettings settings, DateTimePicker picker, String key) {
        if (picker.isEmpty()) {
            return;
        }
        String written = held.text(key);
        boolean same = !written.isEmpty()
                && clock.at(OffsetDateTime.parse(written).toInstant()).equals(picker.getValue());
        settings.text(same ? written : clock.moment(picker.getValue()).toString(), key);
    }

    @Override
    public Optional<Fault> fault() {
        return Fault.needed(title.words().blank(), title.empty(), "authoring.new-course.needs-name")
                .or(() -> Fault.needed(
                        questions.isEmpty() && draws.rows().isEmpty(),
                        questions,
                        "authoring.shared.test.needs-questions"))
                .or(() -> draws.rows().stream()
                        .flatMap(row -> Fault.needed(row.lesson.isEmpty(), row.lesson, NUMBERS)
                                .or(() -> Fault.needed(row.count.isEmpty(), row.count, NUMBERS))
                                .stream())
                        .findFirst())
                .or(() -> Stream.concat(
                                Stream.of(minutes, attempts, pass),
                                draws.rows().stream().map(row -> row.count))
                        .filter(IntegerField::isInvalid)
                        .findFirst()
                        .map(number -> Fault.known(number, number.getTranslation(NUMBERS))))
                .or(() -> Fault.needed(attempts.isEmpty(), attempts, NUMBERS));
    }
}
