package org.syntofin.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import java.util.stream.Collectors;
import org.syntofin.account.People;
import org.syntofin.account.PersonLine;
import org.syntofin.account.SignInLinks;

/** Everybody with an account: searched, given roles, helped in when the password is lost. Lines come as one scrolls. */
@Route("administration/people")
@Menu(title = "administration.people.title", order = 90)
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Section implements LocaleChangeObserver, HasDynamicTitle {

    final H1 heading = new H1();
    final TextField search = new TextField();
    final Paragraph intro = new Paragraph();
    final Span found = new Span();
    final Paragraph nobody = new Paragraph();
    final Grid<PersonLine> people = new Grid<>();

    private final transient People service;
    private final transient SignInLinks links;

    PeopleView(People service, SignInLinks links) {
        this.service = service;
        this.links = links;
        addClassName("stf-people");
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> show());
        found.addClassName("stf-soft");
        found.getElement().setAttribute("role", "status");
        people.addThemeVariants(GridVariant.NO_BORDER, GridVariant.WRAP_CELL_CONTENT);
        people.setPageSize(50);
        people.setSelectionMode(Grid.SelectionMode.NONE);
        people.addColumn(new ComponentRenderer<>(this::who)).setKey("who").setFlexGrow(3);
        people.addColumn(this::roles).setKey("roles").setFlexGrow(2);
        people.addColumn(new ComponentRenderer<>(this::change))
                .setKey("change")
                .setFlexGrow(0)
                .setAutoWidth(true);
        Div tools = new Div(search, found);
        tools.addClassName("stf-tools");
        intro.addClassName("stf-soft");
        add(heading, intro, tools, nobody, people);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("administration.people.title"));
        intro.setText(getTranslation("administration.people.intro"));
        search.setLabel(getTranslation("administration.people.search"));
        nobody.setText(getTranslation("administration.people.nobody"));
        people.setAriaLabel(getTranslation("administration.people.title"));
        people.getColumnByKey("who").setHeader(getTranslation("administration.people.who"));
        people.getColumnByKey("roles").setHeader(getTranslation("administration.people.roles"));
        people.getColumnByKey("change").setHeader(getTranslation("administration.people.change"));
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", getTranslation("administration.people.title"));
    }

    final void show() {
        String text = search.getValue();
        int count = service.count(text);
        found.setText(getTranslation("administration.people.found", count));
        nobody.setVisible(count == 0);
        people.setVisible(count > 0);
        people.setItems(
                query -> service.find(text, query.getOffset(), query.getLimit()).stream(),
                query -> service.count(text));
    }

    private Div who(PersonLine person) {
        Span signInName = new Span(person.signInName());
        signInName.addClassName("stf-soft");
        Div who = new Div(new Span(person.name()), signInName);
        who.addClassName("stf-who");
        return who;
    }

    private String roles(PersonLine person) {
        return person.roles().stream()
                .sorted()
                .map(role -> getTranslation("administration.role." + role.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(getTranslation("administration.role.comma")));
    }

    private Button change(PersonLine person) {
        Button button = new Button(
                getTranslation("administration.people.open"),
                click -> new PersonDialog(person, service, links, this::show).open());
        button.setAriaLabel(getTranslation("administration.people.open-whom", person.name()));
        return button;
    }
}
