package org.syntofin.authoring.ui.question;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.FocusNotifier;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.SharedTables;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableSource;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.Words;
import org.syntofin.authoring.ui.ToldFinding;
import org.syntofin.course.Catalogue;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.course.Lesson;
import org.syntofin.quiz.Question;
import org.syntofin.quiz.reading.QuizReader;
import org.syntofin.simulation.Findings;

/** Source and form are two views of the same question. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class QuestionFormsTest extends SpringBrowserlessTest {

    private static final String HANDSHAKE = """
        title.en = "Three"
        title.zh-CN = "三"
        [host.client]
        isn = 100
        [host.server]
        isn = 300
        listen = 80
        [[do]]
        at = "0ms"
        host = "client"
        call = "connect"
        """;

    @Autowired
    private Courses courses;

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Desk desk;

    @Autowired
    private SharedTables shared;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void offerABeliefThatWasWrittenMeanwhile() {
        CourseOfTheSchool.publish(context, "zz-q-belief", "Text.");
        shared.add("zz-q-belief", SharedTables.Kind.CAUSE, belief("known"));
        OpenLesson open = desk.write("zz-q-belief", "01-one").orElseThrow();
        CauseChoice choice = new CauseChoice(open);
        UI.getCurrent().add(choice);
        choice.setValue("known");

        shared.add("zz-q-belief", SharedTables.Kind.CAUSE, belief("written-now"));
        ComponentUtil.fireEvent(choice, new FocusNotifier.FocusEvent<>(choice, true));

        assertThat(choice.getListDataView().getItems()).containsExactly("known", "written-now");
        assertThat(choice.chosen()).isEqualTo("known");
    }

    private static TableSettings belief(String id) {
        return new TableSettings()
                .text(id, "id")
                .text("It is so.", "belief", "en")
                .text("No.", "holds", "en");
    }

    @Test
    void holdAllThatTheQuestionsOfTheCourseSay() {
        Set<String> kinds = new TreeSet<>();
        for (Lesson lesson : catalogue.course("tcp").orElseThrow().inOrder()) {
            OpenLesson open = desk.write("tcp", lesson.folder()).orElseThrow();
            assertThat(open.questions()).hasSameSizeAs(lesson.quiz().questions());
            for (String id : open.questions()) {
                TableSource source = open.question(id).orElseThrow();
                QuestionDialog dialog = QuestionDialog.of(open, id, () -> {}).orElseThrow();
                TableSettings held = dialog.settings();

                assertThat(dialog.fault()).as(id).isEmpty();
                assertThat(source.change(held, dialog.settings()))
                        .isEqualTo(open.question(id).orElseThrow().text());
                assertThat(read(TableSource.write("question", alsoUntouched(held, source.values()))))
                        .as(id)
                        .isEqualTo(read(source.text()));
                kinds.add(source.values().text("type"));
            }
        }
        assertThat(kinds)
                .containsExactly(
                        "choice", "cloze", "compose", "label", "mission", "numeric", "order", "predict", "trace-error");
    }

    @Test
    void changeOneThingInTheSourceAndNothingElse() {
        OpenLesson open = fresh("zz-f-one");
        String question = """
            # by hand
            [[question]]
            id = "one-ack" # kept
            type = "numeric"
            skill = "course"
            vars = { x = "int(1, 9)" }
            prompt.en = "Which?"
            answer = "{x+1}"

            # another
            [[question]]
            id = "two"
            """;
        open.change("quiz.toml", quiz -> question);
        QuestionDialog dialog = QuestionDialog.of(open, "one-ack", () -> {}).orElseThrow();

        ((NumericForm) dialog.form).answer.setValue("x+2");
        dialog.hints.add().words.in("en").setValue("Count.");
        dialog.done.click();

        assertThat(open.text("quiz.toml")).isEqualTo(question.replace("x+1}\"", "x+2}\"\nhint.en = \"Count.\""));
    }

    @Test
    void takeTheSegmentThatProvesANumber() {
        OpenLesson open = fresh("zz-f-proof");
        open.change("three.scenario.toml", none -> HANDSHAKE);
        String question = """
            [[question]]
            id = "q"
            type = "numeric"
            skill = "course"
            vars = { x = "int(1, 9)" }
            prompt.en = "Which ack?"
            answer = "{x+1}"
            """;
        open.change("quiz.toml", quiz -> question);
        QuestionDialog dialog = QuestionDialog.of(open, "q", () -> {}).orElseThrow();
        ProofField proof = ((NumericForm) dialog.form).proof;

        proof.run.setValue("three");
        proof.segment.setValue("server 1");
        proof.first.get("client").setValue("x");
        dialog.done.click();

        assertThat(open.text("quiz.toml")).isEqualTo(question + """
            proof.scenario = "three"
            proof.segment = "server 1"
            proof.field = "ack"
            proof.set."host.client.isn" = "{x}"
            """);
        QuestionDialog again = QuestionDialog.of(open, "q", () -> {}).orElseThrow();
        assertThat(again.settings().values()).isEqualTo(dialog.settings().values());
        ((NumericForm) again.form).proof.run.clear();
        again.done.click();
        assertThat(open.text("quiz.toml")).isEqualTo(question);
    }

    @Test
    void mendAQuestionThatCannotBeUsed() {
        OpenLesson open = fresh("zz-f-mend");
        open.change(
                "quiz.toml",
                quiz -> "[[question]]\nid = \"bad\"\ntype = \"choice\"\nskill = \"course\"\nprompt.en = \"A?\"\n");

        QuestionDialog dialog = QuestionDialog.of(open, "bad", () -> {}).orElseThrow();
        dialog.done.click();
        assertThat(dialog.problem.getText()).isEqualTo("Write at least two options.");

        ChoiceForm form = (ChoiceForm) dialog.form;
        for (String words : new String[] {"Yes", "No"}) {
            ChoiceForm.Row row = form.rows.add();
            row.text.in("en").setValue(words);
            row.right.setValue(words.equals("Yes"));
            row.cause.choose("slip");
        }
        dialog.done.click();

        assertThat(open.text("quiz.toml")).endsWith("""
            option.o1.en = "Yes"
            option.o1.right = true
            option.o2.en = "No"
            option.o2.cause = "slip"
            """);
    }

    /** Whoever knows of no belief behind a wrong answer need not say so. */
    @Test
    void takeAWrongAnswerForASlipUntilABeliefIsChosen() {
        OpenLesson open = desk.write("zz-f-slip", CourseOfTheSchool.draft(courses, "zz-f-slip", "en"))
                .orElseThrow();
        QuestionDialog dialog = new QuestionDialog(open, block -> {});
        dialog.prompt.in("en").setValue("Is it so?");
        ChoiceForm form = (ChoiceForm) dialog.form;
        form.rows.rows().get(0).text.in("en").setValue("Yes");
        form.rows.rows().get(0).right.setValue(true);
        form.rows.rows().get(1).text.in("en").setValue("No");
        dialog.done.click();

        assertThat(open.text("quiz.toml")).endsWith("option.o2.cause = \"slip\"\n");
        dialog.kind.setValue("numeric");
        assertThat(((NumericForm) dialog.form).mistakes.rows.add().cause.chosen())
                .isEqualTo("slip");
    }

    @Test
    void markTheFieldThatIsMissing() {
        OpenLesson open = fresh("zz-f-missing");
        QuestionDialog dialog = new QuestionDialog(open, block -> {});
        dialog.open();
        dialog.skill.setItems("course");
        List<HasValidation> marked = new ArrayList<>();

        dialog.done.click();
        marked.add((HasValidation) dialog.prompt.in("en"));
        assertMarked(dialog, marked, "Write what is asked.");
        dialog.prompt.in("en").setValue("Which?");
        assertUnmarked(marked);
        dialog.done.click();
        marked.add(dialog.skill);
        assertMarked(dialog, marked, "Choose the skill that the question trains.");
        dialog.skill.setValue("course");
        assertUnmarked(marked);

        ChoiceForm form = (ChoiceForm) dialog.form;
        form.rows.rows().getFirst().text.in("en").setValue("Yes");
        dialog.done.click();
        marked.add((HasValidation) form.rows.rows().get(1).text.in("en"));
        assertMarked(dialog, marked, "Write at least two options.");
        form.rows.rows().get(1).text.in("en").setValue("No");
        assertUnmarked(marked);
        dialog.done.click();
        marked.add(form.rows.rows().getFirst().right);
        assertMarked(dialog, marked, "Mark at least one option as right.");
        form.rows.rows().getFirst().right.setValue(true);
        assertUnmarked(marked);
        dialog.done.click();
        marked.add(form.rows.rows().get(1).cause);
        assertMarked(dialog, marked, "Say for each wrong option which belief is behind it; \"a slip\" is one too.");
        form.rows.rows().get(1).right.setValue(true);
        dialog.done.click();
        assertUnmarked(marked);
        assertThat(dialog.isOpened()).isFalse();
    }

    private static void assertMarked(QuestionDialog dialog, List<HasValidation> fields, String words) {
        assertThat(dialog.problem.getText()).isEqualTo(words);
        assertThat(dialog.problem.hasClassName("write-heard")).isTrue();
        assertThat(fields.getLast().isInvalid()).isTrue();
        assertThat(fields.getLast().getErrorMessage()).isEqualTo(words);
        assertUnmarked(fields.subList(0, fields.size() - 1));
    }

    private static void assertUnmarked(List<HasValidation> fields) {
        assertThat(fields).noneMatch(HasValidation::isInvalid);
    }

    @Test
    void makeAnOrderOfPickedSegments() {
        OpenLesson open = fresh("zz-f-order");
        open.change("three.scenario.toml", none -> HANDSHAKE);
        QuestionDialog dialog = new QuestionDialog(open, block -> {});
        dialog.kind.setValue("order");
        dialog.skill.setItems("course");
        dialog.skill.setValue("course");
        dialog.prompt.in("en").setValue("Put them in order.");
        OrderForm form = (OrderForm) dialog.form;
        form.run.setValue("three");
        dialog.done.click();

        assertThat(dialog.problem.getText()).isEmpty();
        TableSource made = open.question(dialog.id.getValue()).orElseThrow();
        assertThat(made.values().inside("item").names()).containsExactly("i1", "i2", "i3");
        assertThat(made.values().text("item", "i1")).contains("client > server [S] seq 100");
        assertThat(made.values().text("grade", "scenario")).isEqualTo("three");
        assertThat(made.values().texts("given")).containsExactly("nothing is lost");
    }

    @Test
    void markTheRowOfAnOrderThatTheEngineRefuses() {
        OpenLesson open = fresh("zz-f-refused");
        open.change("three.scenario.toml", none -> HANDSHAKE);
        open.ask("""
            [[question]]
            id = "wrong-key"
            type = "order"
            skill = "course"
            prompt.en = "Put them in order."
            item.i1 = "client > server [S] seq 100"
            item.i2 = "client > server [.] seq 101 ack 301"
            item.i3 = "server > client [S.] seq 300 ack 101"
            grade = { by = "trace", scenario = "three" }
            """);
        QuestionsPanel.edit(open, "wrong-key", new ToldFinding("It cannot stand there.", Optional.of("i2")), () -> {});
        OrderForm form = (OrderForm) find(QuestionDialog.class).single().form;

        assertThat(form.items.rows().stream().map(item -> item.step.isInvalid()))
                .containsExactly(false, true, false);
        assertThat(form.items.rows().get(1).step.getErrorMessage())
                .isEqualTo("The engine does not let this stand here.");
        assertThat(form.single.isOpen()).isTrue();
    }

    /** An order in which nothing is lost is no answer to a question of a run in which something is. */
    @Test
    void tellTheStoryOfTheRunThatWasPicked() {
        OpenLesson open = fresh("zz-f-lost");
        open.change("lost.scenario.toml", none -> HANDSHAKE + """

                [[fault]]
                segment = "server 1"
                effect = "lose"
                """);
        QuestionDialog dialog = new QuestionDialog(open, block -> {});
        dialog.kind.setValue("order");
        ((OrderForm) dialog.form).run.setValue("lost");

        assertThat(((OrderForm) dialog.form).given.texts()).containsExactly("server 1 lost");
    }

    /** Where items are picked they are not shown once more below, and each says what it is. */
    @Test
    void showEachItemOfAnOrderOnceAndInWords() {
        OpenLesson open = fresh("zz-f-once");
        open.change("three.scenario.toml", none -> HANDSHAKE);
        QuestionDialog dialog = new QuestionDialog(open, block -> {});
        dialog.kind.setValue("order");
        OrderForm form = (OrderForm) dialog.form;
        form.run.setValue("three");

        assertThat(form.picking.isOpen()).isTrue();
        assertThat(form.single.isOpen()).isFalse();
        assertThat(form.picking.getElement().getAttribute("name"))
                .isEqualTo(form.single.getElement().getAttribute("name"));
        StepField step = form.items.rows().getFirst().step;
        assertThat(step.getValue()).startsWith("client > server [S] seq 100");
        assertThat(step.getLabel()).startsWith("client → server  SYN  seq=100");
        step.setValue("server enters ESTABLISHED");
        assertThat(step.getLabel()).isEqualTo("server → ESTABLISHED");
        step.clear();
        assertThat(step.getLabel()).isEqualTo("Segment or state, as in the run");

        form.by.setValue("exact");

        assertThat(form.single.isOpen()).isTrue();
    }

    /** Whoever ticked the items finds them ticked again; what was not ticked can only be written. */
    @Test
    void openAnOrderWhereItWasMade() {
        OpenLesson open = fresh("zz-f-reopened");
        open.change("three.scenario.toml", none -> HANDSHAKE);
        OrderForm ticked = order(open, "ticked", """
            item.one = "client > server [S] seq 100"
            item.two = "server > client [S.] seq 300 ack 101"
            item.three = "client > server [.] seq 101 ack 301"
            given = ["client 1 lost"]
            """);
        OrderForm written = order(open, "written", """
            item.one = "server > client [S.] seq 300 ack 101"
            item.two = "client > server [S] seq 100"
            """);

        assertThat(ticked.picking.isOpen()).isTrue();
        assertThat(ticked.single.isOpen()).isFalse();
        assertThat(ticked.picker.items.getValue().stream()
                        .map(at -> ticked.picker.items.getItemLabelGenerator().apply(at)))
                .containsExactly(
                        "client → server  SYN  seq=100",
                        "server → client  SYN,ACK  seq=300 ack=101",
                        "client → server  ACK  seq=101 ack=301");
        assertThat(ticked.given.texts()).containsExactly("client 1 lost");
        assertThat(written.picking.isOpen()).isFalse();
        assertThat(written.single.isOpen()).isTrue();

        Set<Integer> fewer = new TreeSet<>(ticked.picker.items.getValue());
        fewer.remove(Collections.min(fewer));
        ticked.picker.items.setValue(fewer);
        assertThat(ticked.items.rows().stream().map(OrderItem::name)).containsExactly("two", "three");
        assertThat(ticked.given.texts()).containsExactly("client 1 lost");
    }

    private static OrderForm order(OpenLesson open, String id, String items) {
        open.ask("[[question]]\nid = \"" + id
                + "\"\ntype = \"order\"\nskill = \"course\"\nprompt.en = \"Put them in order.\"\n" + items
                + "grade = { by = \"trace\", scenario = \"three\" }\n");
        return (OrderForm) QuestionDialog.of(open, id, () -> {}).orElseThrow().form;
    }

    @Test
    void keepAStepOnOneLine() {
        StepField step = new StepField();

        step.setValue("client > server [S]\n seq 100");

        assertThat(step.getValue()).isEqualTo("client > server [S] seq 100");
    }

    @Test
    void offerInWordsWhatAQuestionTells() {
        OpenLesson open = fresh("zz-f-tells");
        open.change("three.scenario.toml", none -> HANDSHAKE);
        QuestionDialog dialog = new QuestionDialog(open, block -> {});
        dialog.kind.setValue("order");
        OrderForm form = (OrderForm) dialog.form;
        assertThat(form.more.isVisible()).isFalse();
        form.run.setValue("three");
        assertThat(form.given.texts()).containsExactly("nothing is lost");

        assertThat(form.more.getItemLabelGenerator().apply("client 2 lost"))
                .isEqualTo("segment number 2 of client is lost · client 2 lost");
        form.more.setValue("client 2 lost");
        assertThat(form.more.isEmpty()).isTrue();
        form.more.setValue("client close before server close");
        assertThat(form.given.texts()).containsExactly("client 2 lost", "client close before server close");
        form.more.setValue("nothing is lost");
        assertThat(form.given.texts()).containsExactly("client close before server close", "nothing is lost");
    }

    @Test
    void beginWithTheRunOfTheLastSimulation() {
        OpenLesson open = fresh("zz-f-last");
        open.change("three.scenario.toml", none -> HANDSHAKE);
        open.insert(Integer.MAX_VALUE, Words.of("```sim\nscenario = \"three\"\n```", ""));

        QuestionDialog dialog = new QuestionDialog(open, block -> {});
        dialog.kind.setValue("order");
        assertThat(((OrderForm) dialog.form).run.chosen()).isEqualTo("three");
        assertThat(((OrderForm) dialog.form).items.rows()).hasSize(3);
        dialog.kind.setValue("predict");
        assertThat(((PredictForm) dialog.form).stop.run.chosen()).isEqualTo("three");
    }

    private OpenLesson fresh(String course) {
        CourseOfTheSchool.publish(context, course, "First.");
        return desk.write(course, "01-one").orElseThrow();
    }

    /** What no form shows and every form leaves alone. */
    private static TableSettings alsoUntouched(TableSettings settings, TableValues values) {
        values.at("set").ifPresent(set -> settings.as(set, "set"));
        values.at("multiple").ifPresent(multiple -> settings.as(multiple, "multiple"));
        return settings;
    }

    private static Question read(String text) {
        return QuizReader.read("quiz.toml", text.getBytes(StandardCharsets.UTF_8), new Findings())
                .questions()
                .getFirst();
    }
}
