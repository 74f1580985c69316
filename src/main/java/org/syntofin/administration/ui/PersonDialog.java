package org.syntofin.administration.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServletRequest;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.syntofin.account.People;
import org.syntofin.account.PersonLine;
import org.syntofin.account.Role;
import org.syntofin.account.SignInLinks;

/** One person: the roles, and a one-time link. */
class PersonDialog extends Dialog {

    final CheckboxGroup<Role> roles = new CheckboxGroup<>();
    final Button save = new Button("", click -> save());
    final Button makeLink = new Button("", click -> makeLink());
    final TextField link = new TextField();
    final Div problem = new Div();

    private final PersonLine person;
    private final transient People people;
    private final transient SignInLinks links;
    private final transient Runnable changed;

    PersonDialog(PersonLine person, People people, SignInLinks links, Runnable changed) {
        this.person = person;
        this.people = people;
        this.links = links;
        this.changed = changed;
        setHeaderTitle(person.name());
        roles.setItems(Role.INSTRUCTOR, Role.ADMINISTRATOR);
        Set<Role> given = EnumSet.copyOf(person.roles());
        given.remove(Role.LEARNER);
        roles.setValue(given);
        roles.setLabel(getTranslation("administration.people.roles"));
        roles.setItemLabelGenerator(
                role -> getTranslation("administration.role." + role.name().toLowerCase(Locale.ROOT)));
        save.setText(getTranslation("administration.person.save"));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        makeLink.setText(getTranslation("administration.person.make-link"));
        link.setLabel(getTranslation("administration.person.link"));
        link.setHelperText(getTranslation("administration.person.link.helper"));
        link.setReadOnly(true);
        link.setAutoselect(true);
        link.setVisible(false);
        link.setWidthFull();
        problem.addClassName("stf-problem");
        problem.getElement().setAttribute("role", "alert");
        Paragraph lost = new Paragraph(getTranslation("administration.person.lost"));
        Div body = new Div(roles, problem, lost, makeLink, link);
        body.addClassName("stf-fields");
        add(body);
        getFooter().add(new Button(getTranslation("administration.person.close"), click -> close()), save);
    }

    private void save() {
        switch (people.setRoles(person.id(), roles.getValue())) {
            case DONE -> {
                changed.run();
                close();
            }
            case LAST_ADMINISTRATOR -> problem.setText(getTranslation("administration.person.last-administrator"));
            case UNKNOWN -> problem.setText(getTranslation("administration.person.unknown"));
        }
    }

    private void makeLink() {
        links.make(person.id())
                .ifPresentOrElse(
                        path -> {
                            link.setValue(root() + "/" + path);
                            link.setVisible(true);
                            link.focus();
                        },
                        () -> problem.setText(getTranslation("administration.person.unknown")));
    }

    /** The address under which this browser reached the application. */
    private static String root() {
        return VaadinRequest.getCurrent() instanceof VaadinServletRequest request
                ? ServletUriComponentsBuilder.fromContextPath(request.getHttpServletRequest())
                        .build()
                        .toUriString()
                : "";
    }
}
