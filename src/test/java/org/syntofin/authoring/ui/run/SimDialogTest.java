package org.syntofin.authoring.ui.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Desk;
import org.syntofin.authoring.Incoming;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;
import org.syntofin.course.Publishing;
import org.syntofin.lab.Ladders;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.ScenarioReader;
import org.syntofin.simulation.Simulator;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trigger;

/** Each way in which an author comes to a run, up to the lesson that shows it. */
@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class SimDialogTest extends SpringBrowserlessTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Courses courses;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Ladders ladders;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void takesARunOfTheLibraryAsItIs() {
        OpenLesson lesson = lesson("zz-s-library");
        SimDialog dialog = dialog(lesson);
        dialog.done.click();
        assertThat(dialog.problem.getText()).isEqualTo("Choose a scenario.");

        dialog.source.scenario.setValue("three-way-handshake");
        dialog.done.click();

        assertThat(lesson.text("lesson.en.md")).contains("```sim\nscenario = \"three-way-handshake\"\n```");
        assertThat(lesson.draft().files().files().keySet()).noneMatch(path -> path.endsWith(".scenario.toml"));
    }

    @Test
    void saysInChineseWhatHappens() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        SimDialog dialog = dialog(lesson("zz-s-chinese"));
        dialog.source.begin.setValue(SimSource.EMPTY);
        StoryForm story = dialog.source.story;

        story.step.add.click();
        story.step.add.click();
        story.step.what.setValue("lose");
        story.step.segment.setValue("data");
        story.step.add.click();

        assertThat(words(story))
                .contains(
                        "0 s 时，客户端发起连接（connect）",
                        "客户端进入 ESTABLISHED 之后 100 ms，客户端发送 10 字节数据（send）",
                        "客户端的第 1 个带数据的报文段丢失");
    }

    /** What is mostly done to a run of the library takes one press, and the run is not called as the one without it. */
    @Test
    void losesTheFirstSynOfARunOfTheLibrary() {
        OpenLesson lesson = lesson("zz-s-lose");
        SimDialog dialog = dialog(lesson);
        dialog.source.scenario.setValue("three-way-handshake");
        String title = dialog.source.title.in("en").getValue();

        dialog.source.story.step.add.click();
        assertThat(words(dialog.source.story)).contains("SYN number 1 of client is lost");
        dialog.done.click();

        assertThat(read(lesson.text("run.scenario.toml")).titles())
                .containsEntry("en", "Changed from: " + title)
                .satisfies(titles -> assertThat(titles.get("zh-CN")).startsWith("改自："));
    }

    @Test
    void buildsAStoryFromNothing() {
        OpenLesson lesson = lesson("zz-s-empty");
        SimDialog dialog = dialog(lesson);
        dialog.source.begin.setValue(SimSource.EMPTY);
        StoryForm story = dialog.source.story;
        assertThat(words(story)).isEqualTo("Nothing happens yet. Let an end connect first.");

        story.step.add.click();
        story.step.add.click();
        assertThat(words(story))
                .contains("client opens the connection (connect) at 0 s")
                .contains("client sends 10 bytes (send) 100 ms after client enters ESTABLISHED");

        story.step.what.setValue("lose");
        story.step.add.click();
        assertThat(words(story)).contains("SYN number 1 of client is lost");

        story.step.what.setValue("abort");
        story.step.host.setValue("server");
        story.step.add.click();
        press(story, "Remove: server aborts with a RST (abort) 100 ms after client enters ESTABLISHED");
        dialog.source.title.in("en").setValue("A SYN gets lost");
        dialog.source.name.setValue("syn-lost");
        dialog.done.click();

        assertThat(dialog.problem.getText()).isEmpty();
        assertThat(lesson.text("lesson.en.md")).contains("```sim\nscenario = \"syn-lost\"\n```");
        Scenario built = read(lesson.text("syn-lost.scenario.toml"));
        assertThat(built.titles()).containsEntry("en", "A SYN gets lost").containsEntry("zh-CN", "本课的一次运行");
        assertThat(built.calls()).hasSize(2);
        assertThat(Simulator.run(built).steps()).anyMatch(step -> step.event() instanceof Step.Lose);
        assertThat(publishing.publish("zz-s-empty", lesson.folder())).isInstanceOf(Publishing.Outcome.Published.class);
    }

    @Test
    void changesALineWhereItStands() {
        SimDialog dialog = dialog(lesson("zz-s-line"));
        dialog.source.begin.setValue(SimSource.EMPTY);
        StoryForm story = dialog.source.story;
        test(story.text).setValue(story.text.getValue() + """
                [[do]]
                at = "0ms"
                host = "client"
                call = "connect"

                [[do]]
                # What is asked for.
                when = "client ESTABLISHED"
                host = "client"
                call = "send"
                text = "GET /"

                [[fault]]
                segment = "client"
                effect = "lose"
                chance = "1%"
                """);

        press(story, "Change: client sends 5 bytes (send) when client enters ESTABLISHED");
        StoryStep step = step(story);
        assertThat(step.what.getListDataView().getItems()).contains("close").doesNotContain("lose");
        assertThat(step.whose.getValue()).isEqualTo("client");
        step.millis.setValue(20);
        step.add.click();
        assertThat(words(story)).contains("client sends 5 bytes (send) 20 ms after client enters ESTABLISHED");
        assertThat(story.toml())
                .contains("# What is asked for.", "text = \"GET /\"", "after = \"20ms\"")
                .doesNotContain("bytes");

        press(story, "Change: client sends 5 bytes (send) 20 ms after client enters ESTABLISHED");
        step(story).when.setValue("at");
        step(story).bytes.setValue(9);
        step(story).add.click();
        assertThat(words(story)).contains("client sends 9 bytes (send) at 20 ms");
        assertThat(story.toml()).doesNotContain("GET", "after");

        press(story, "Change: Every segment of client is lost");
        step(story).what.setValue("delay");
        step(story).millis.setValue(30);
        step(story).add.click();
        assertThat(words(story)).contains("Every segment of client arrives 30 ms late");
        assertThat(story.toml()).contains("chance = \"1%\"");
    }

    @Test
    void leavesALineAsItIsWhereItsChangeCannotBeOrIsNotWanted() {
        SimDialog dialog = dialog(lesson("zz-s-line-not"));
        dialog.source.begin.setValue(SimSource.EMPTY);
        StoryForm story = dialog.source.story;
        story.step.add.click();
        String before = story.toml();

        press(story, "Change: client opens the connection (connect) at 0 s");
        step(story).what.setValue("send");
        step(story).leave.click();
        assertThat(words(story)).contains("client opens the connection (connect) at 0 s");
        assertThat(story.toml()).isEqualTo(before);

        press(story, "Change: client opens the connection (connect) at 0 s");
        step(story).millis.setValue(-5);
        step(story).add.click();
        assertThat(story.toml()).isEqualTo(before);
    }

    /** Saving the form is saving what is being changed in it. */
    @Test
    void takesOverALineThatIsBeingChanged() {
        OpenLesson lesson = lesson("zz-s-open");
        SimDialog dialog = dialog(lesson);
        dialog.source.scenario.setValue("syn-lost");
        StoryForm story = dialog.source.story;
        press(story, "Change: SYN number 1 of client is lost");
        step(story).host.setValue("server");
        step(story).segment.setValue("syn-ack");
        press(story, "Change: client opens the connection (connect) at 0 s");
        assertThat(words(story)).contains("SYN+ACK number 1 of server is lost");
        step(story).millis.setValue(7);

        dialog.done.click();

        assertThat(dialog.problem.getText()).isEmpty();
        Scenario built = read(lesson.text("run.scenario.toml"));
        assertThat(built.faults())
                .singleElement()
                .satisfies(fault -> assertThat(
                                Objects.requireNonNull(fault.segment()).host())
                        .isEqualTo("server"));
        assertThat(built.calls().getFirst().trigger()).isEqualTo(new Trigger.At(7_000));
    }

    @Test
    void doesNotSaveWhileALineCannotBeTakenOver() {
        OpenLesson lesson = lesson("zz-s-open-not");
        SimDialog dialog = dialog(lesson);
        dialog.source.scenario.setValue("syn-lost");
        press(dialog.source.story, "Change: client opens the connection (connect) at 0 s");
        step(dialog.source.story).millis.setValue(-5);

        dialog.done.click();

        assertThat(dialog.problem.getText()).isNotEmpty();
        assertThat(lesson.draft().files().has("run.scenario.toml")).isFalse();
    }

    @Test
    void asksOnceAboutWhatIsChosenAndNotAdded() {
        OpenLesson lesson = lesson("zz-s-not-added");
        SimDialog dialog = dialog(lesson);
        dialog.source.scenario.setValue("three-way-handshake");
        dialog.source.story.file.setOpen(true);
        test(dialog.source.story.step.segment).selectItem("FIN");

        dialog.done.click();
        assertThat(dialog.problem.getText()).startsWith("What you chose under \"Something else happens\"");
        dialog.done.click();

        assertThat(dialog.problem.getText()).isEmpty();
        assertThat(lesson.text("lesson.en.md")).contains("scenario = \"three-way-handshake\"");
    }

    @Test
    void changesInTheTextWhatTheListsCannotSay() {
        SimDialog dialog = dialog(lesson("zz-s-line-text"));
        dialog.source.begin.setValue(SimSource.EMPTY);
        StoryForm story = dialog.source.story;
        test(story.text)
                .setValue(story.text.getValue() + "[[fault]]\nfrom = \"1s\"\nuntil = \"2s\"\neffect = \"lose\"\n");
        assertThat(story.file.isOpen()).isFalse();

        press(story, "Change in the text of the scenario: Everything is lost · from 1 s to 2 s");

        assertThat(story.file.isOpen()).isTrue();
    }

    @Test
    void keepsWhatWasChangedOnTheLadder() {
        OpenLesson lesson = lesson("zz-s-ladder");
        SimDialog dialog = dialog(lesson);
        dialog.source.scenario.setValue("three-way-handshake");
        dialog.source.story.edited(List.of("lose client 1"));
        assertThat(words(dialog.source.story)).contains("segment number 1 of client is lost");

        dialog.source.name.setValue("lost");
        dialog.done.click();

        assertThat(dialog.problem.getText()).isEmpty();
        assertThat(lesson.text("lost.scenario.toml")).contains("effect = \"lose\"");
        assertThat(lesson.text("lesson.en.md")).contains("```sim\nscenario = \"lost\"\n```");
    }

    /** The library's title tells of another run; no field of a lesson in one language shows it. */
    @Test
    void callsARunThatGotANameByNoOtherInAnyLanguage() {
        OpenLesson lesson = lesson("zz-s-named", "en");
        SimDialog dialog = dialog(lesson);
        dialog.source.scenario.setValue("three-way-handshake");
        dialog.source.story.edited(List.of("lose client 1"));

        dialog.source.title.in("en").setValue("The first SYN is lost");
        dialog.done.click();

        assertThat(read(lesson.text("run.scenario.toml")).titles())
                .containsExactly(entry("en", "The first SYN is lost"));
    }

    /** What comes from the browser is not believed. */
    @Test
    void keepsNoChangeThatCannotBe() {
        OpenLesson lesson = lesson("zz-s-cannot");
        SimDialog dialog = dialog(lesson);
        dialog.source.begin.setValue(SimSource.EMPTY);
        dialog.source.story.edited(List.of("no such change"));
        dialog.done.click();

        assertThat(dialog.problem.getText()).startsWith("This change is not possible any more.");
        assertThat(lesson.text("lesson.en.md")).doesNotContain("```sim");
    }

    @Test
    void takesARunOfTheLabByItsLink() {
        OpenLesson lesson = lesson("zz-s-lab");
        SimDialog dialog = dialog(lesson);
        dialog.source.begin.setValue(SimSource.LAB);
        dialog.source.elsewhere.link.setValue("https://school.example/lab/tcp/nothing");
        assertThat(dialog.source.elsewhere.getElement().getTextRecursively())
                .contains("There is no such run in the lab.");
        assertThat(dialog.source.story.isVisible()).isFalse();

        dialog.source.elsewhere.link.setValue(
                "https://school.example/lab/tcp/three-way-handshake?edit=lose%20client%201&step=3");
        dialog.done.click();

        assertThat(dialog.problem.getText()).isEmpty();
        assertThat(lesson.text("run.scenario.toml")).contains("effect = \"lose\"");
        assertThat(read(lesson.text("run.scenario.toml")).titles())
                .satisfies(titles -> assertThat(titles.get("en")).startsWith("Changed from: "))
                .satisfies(titles -> assertThat(titles.get("zh-CN")).startsWith("改自："));
        assertThat(lesson.text("lesson.en.md")).contains("scenario = \"run\"");
    }

    @Test
    void makesAConnectionOfACaptureARunOfTheLesson() {
        OpenLesson lesson = lesson("zz-s-capture");
        SimDialog dialog = dialog(lesson);
        dialog.source.begin.setValue(SimSource.CAPTURE);
        dialog.source.elsewhere.capture.show("refused.pcap", Incoming.take("refused.pcap", capture("refused.pcap")));
        assertThat(dialog.source.story.isVisible()).isTrue();

        dialog.source.elsewhere.capture.show(
                "close-four.pcap", Incoming.take("close-four.pcap", capture("close-four.pcap")));
        dialog.mode.setValue("step");
        dialog.source.name.setValue("captured");
        dialog.done.click();

        assertThat(dialog.problem.getText()).isEmpty();
        assertThat(lesson.text("lesson.en.md")).contains("```sim\nscenario = \"captured\"\nmode = \"step\"\n```");
        Scenario run = read(lesson.text("captured.scenario.toml"));
        assertThat(Simulator.run(run).steps())
                .filteredOn(step -> step.event() instanceof Step.Send send
                        && send.segment().flags().fin())
                .hasSize(2);
    }

    @Test
    void saysWhereACaptureHasNothingToPlay() {
        SimDialog dialog = dialog(lesson("zz-s-nothing"));
        dialog.source.begin.setValue(SimSource.CAPTURE);

        dialog.source.elsewhere.capture.show("empty.pcap", new Incoming.Outcome.Taken("empty", ".pcap", new byte[24]));

        assertThat(dialog.source.elsewhere.getElement().getTextRecursively())
                .contains("No connection of this capture shows how it began");
        dialog.done.click();
        assertThat(dialog.problem.getText()).isEqualTo("Choose a scenario.");
    }

    @Test
    void takesTheTextOfAScenarioFileAndSaysWhatIsWrongWithIt() {
        OpenLesson lesson = lesson("zz-s-text");
        SimDialog dialog = dialog(lesson);
        dialog.source.begin.setValue(SimSource.EMPTY);
        dialog.source.story.file.setOpen(true);
        test(dialog.source.story.text).setValue("[host.client]\nisn = \"many\"\n[host.server]\n");
        dialog.done.click();
        assertThat(dialog.problem.getText()).startsWith("scenario:2:");

        test(dialog.source.story.text)
                .setValue("[host.a]\n[host.b]\nlisten = 80\n[[do]]\nat = \"0ms\"\nhost = \"a\"\ncall = \"connect\"\n");
        assertThat(words(dialog.source.story)).contains("a opens the connection (connect) at 0 s");
    }

    /** A run of the lesson that is changed again does not leave the one before behind. */
    @Test
    void writesARunThatNothingElseNamesAnewInItsPlace() {
        OpenLesson lesson = lesson("zz-s-again");
        SimDialog first = dialog(lesson);
        first.source.begin.setValue(SimSource.EMPTY);
        first.source.story.step.add.click();
        first.done.click();

        SimDialog again = dialog(lesson);
        again.source.scenario.choose("run");
        again.source.story.step.what.setValue("close");
        again.source.story.step.add.click();
        again.done.click();

        assertThat(read(lesson.text("run.scenario.toml")).calls()).hasSize(2);
        assertThat(lesson.draft().files().has("run-2.scenario.toml")).isFalse();
    }

    private OpenLesson lesson(String course) {
        return lesson(course, "en", "zh-CN");
    }

    private OpenLesson lesson(String course, String... languages) {
        return desk.write(course, CourseOfTheSchool.draft(courses, course, languages))
                .orElseThrow();
    }

    private SimDialog dialog(OpenLesson lesson) {
        SimDialog dialog = new SimDialog(lesson, ladders, block -> lesson.insert(Integer.MAX_VALUE, block));
        UI.getCurrent().add(dialog);
        dialog.open();
        return dialog;
    }

    private static String words(StoryForm story) {
        return story.lines.getElement().getTextRecursively();
    }

    private static void press(StoryForm story, String label) {
        story.lines
                .getChildren()
                .flatMap(line -> line.getChildren())
                .filter(part -> label.equals(part.getElement().getAttribute("aria-label")))
                .map(Button.class::cast)
                .findFirst()
                .orElseThrow()
                .click();
    }

    private static StoryStep step(StoryForm story) {
        return story.lines
                .getChildren()
                .flatMap(line -> line.getChildren())
                .filter(StoryStep.class::isInstance)
                .map(StoryStep.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Scenario read(String toml) {
        return ScenarioReader.read("run", toml.getBytes(StandardCharsets.UTF_8), new Findings())
                .orElseThrow();
    }

    private static byte[] capture(String name) {
        try (InputStream in = Objects.requireNonNull(SimDialogTest.class.getResourceAsStream("/captures/" + name))) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
