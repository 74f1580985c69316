package org.syntofin.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.syntofin.account.PersonLine;
import org.syntofin.account.Roll;
import org.syntofin.progress.ExtraTime;
import org.syntofin.study.StudyLinks;

/** How much more time each learner has in tests, for those who need it. */
@Route(StudyLinks.EXTRA_TIME)
@Menu(title = "study.extra.title", order = 56)
@RolesAllowed({"INSTRUCTOR", "ADMINISTRATOR"})
class ExtraTimeView extends StudyPage {

    private static final int SHOWN = 50;

    private final transient Roll roll;
    private final transient ExtraTime extraTime;
    private final UnorderedList people = new UnorderedList();
    private final Paragraph said = new Paragraph();
    private String wanted = "";

    ExtraTimeView(Roll roll, ExtraTime extraTime) {
        this.roll = roll;
        this.extraTime = extraTime;
        people.addClassName("study-people");
        said.addClassName("study-meta");
        said.getElement().setAttribute("role", "status");
    }

    @Override
    protected String heading() {
        return getTranslation("study.extra.title");
    }

    @Override
    protected void draw(Div page) {
        page.add(
                title(),
                paragraph("study-lead", getTranslation("study.extra.intro", ExtraTime.MOST_PERCENT)),
                row("study-tools", new SearchField(getTranslation("study.extra.search"), wanted, this::search)),
                said,
                people);
        show();
    }

    private void search(String typed) {
        wanted = typed;
        show();
    }

    private void show() {
        List<PersonLine> found = roll.find(wanted, SHOWN);
        people.removeAll();
        found.forEach(person -> people.add(line(person)));
        said.setText(
                found.size() == SHOWN
                        ? getTranslation("study.extra.many", SHOWN)
                        : getTranslation("study.extra.found", found.size()));
    }

    private ListItem line(PersonLine person) {
        Span signInName = new Span(person.signInName());
        signInName.addClassName("study-meta");
        Input percent = new Input(ValueChangeMode.ON_CHANGE);
        percent.setType("number");
        percent.getElement().setAttribute("min", "0");
        percent.getElement().setAttribute("max", String.valueOf(ExtraTime.MOST_PERCENT));
        percent.getElement().setAttribute("step", "5");
        percent.getElement().setAttribute("aria-label", getTranslation("study.extra.of", person.name()));
        percent.setValue(String.valueOf(extraTime.of(person.id())));
        percent.addValueChangeListener(change -> set(person, percent, change.getValue()));
        Span unit = new Span(getTranslation("study.extra.unit"));
        return new ListItem(new Span(person.name()), signInName, new Span(percent, unit));
    }

    private void set(PersonLine person, Input field, String typed) {
        int percent = typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : -1;
        boolean fits = percent >= 0 && percent <= ExtraTime.MOST_PERCENT;
        field.getElement().setAttribute("aria-invalid", String.valueOf(!fits));
        if (fits) {
            extraTime.set(person.id(), percent);
            said.setText(getTranslation("study.extra.saved", person.name(), percent));
        } else {
            said.setText(getTranslation("study.extra.refused", typed, ExtraTime.MOST_PERCENT));
        }
    }
}
