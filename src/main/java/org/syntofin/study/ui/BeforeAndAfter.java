package org.syntofin.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlComponent;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.course.Cause;
import org.syntofin.course.CourseTest;
import org.syntofin.progress.Answer;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.TestKey;
import org.syntofin.study.Manner;
import org.syntofin.study.TestRoom;

/** What a course has done, belief by belief: what the learner answered before it and after. */
class BeforeAndAfter extends Div {

    private final String course;
    private final CourseTest test;
    private final TestRoom room;
    private final Map<String, Answer> now = new HashMap<>();
    private final Map<String, Map<String, Answer>> earlier = new HashMap<>();

    BeforeAndAfter(String course, CourseTest test, TestRoom room, List<TestRoom.Sheet> sheets) {
        this.course = course;
        this.test = test;
        this.room = room;
        keep(sheets, now);
        addClassName("study-before-after");
    }

    /** Draws the table in that language. */
    BeforeAndAfter in(String language) {
        HtmlContainer table = new HtmlContainer("table");
        table.getElement().setAttribute("tabindex", "0");
        HtmlContainer head = row(
                cell("th", getTranslation("study.compare.belief")),
                cell("th", getTranslation("study.compare.before")),
                cell("th", getTranslation("study.compare.now")));
        table.add(new HtmlContainer("thead", head));
        HtmlContainer body = new HtmlContainer("tbody");
        int heldBefore = 0;
        int heldNow = 0;
        for (CourseTest.Comparison compared : test.comparisons()) {
            String cause = compared.cause().value();
            String belief = room.cause(course, cause)
                    .map(Cause::belief)
                    .map(words -> words.in(language))
                    .orElse(cause);
            Answer before =
                    before(compared.test().value()).get(compared.before().value());
            Answer after = now.get(compared.after().value());
            heldBefore += holds(before, cause) ? 1 : 0;
            heldNow += holds(after, cause) ? 1 : 0;
            body.add(row(cell("th", belief), cell("td", said(before, cause)), cell("td", said(after, cause))));
        }
        table.add(body);
        Div frame = new Div(table);
        frame.addClassName("study-text");
        removeAll();
        add(
                new H2(getTranslation("study.compare.title")),
                StudyPage.paragraph(
                        "study-meta",
                        getTranslation(
                                "study.compare.sum",
                                heldBefore,
                                test.comparisons().size(),
                                heldNow)),
                frame);
        return this;
    }

    /** The answers of the last sitting of the earlier test, by LESSON/QUESTION. */
    private Map<String, Answer> before(String name) {
        return earlier.computeIfAbsent(name, id -> {
            Map<String, Answer> given = new HashMap<>();
            List<Sitting> sittings = room.sittings(new TestKey(course, id));
            if (!sittings.isEmpty() && sittings.getLast().closed()) {
                keep(room.sheets(sittings.getLast(), Manner.OVER), given);
            }
            return given;
        });
    }

    private static void keep(List<TestRoom.Sheet> sheets, Map<String, Answer> answers) {
        sheets.forEach(sheet -> sheet.answer()
                .ifPresent(answer ->
                        answers.put(sheet.key().lesson() + "/" + sheet.key().question(), answer)));
    }

    private static boolean holds(@Nullable Answer answer, String cause) {
        return answer != null
                && !answer.marking().right()
                && cause.equals(answer.marking().cause());
    }

    private String said(@Nullable Answer answer, String cause) {
        String key =
                answer == null ? "none" : answer.marking().right() ? "right" : holds(answer, cause) ? "held" : "other";
        return getTranslation("study.compare." + key);
    }

    private static HtmlContainer row(Component... cells) {
        return new HtmlContainer("tr", cells);
    }

    private static HtmlComponent cell(String tag, String text) {
        HtmlComponent cell = new HtmlComponent(tag);
        cell.getElement().setText(text);
        return cell;
    }
}
