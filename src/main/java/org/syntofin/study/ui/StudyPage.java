package org.syntofin.study.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page for learners: drawn in the page's language, and drawn again when that changes. */
@CssImport("./study/study.css")
abstract class StudyPage extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    StudyPage() {
        getContent().addClassName("study-page");
    }

    /** Fills the empty page. Everything that it shows comes from what was read before. */
    abstract void draw(Div page);

    abstract String heading();

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        redraw();
    }

    final void redraw() {
        getContent().removeAll();
        getContent().getElement().setAttribute("lang", language());
        draw(getContent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", heading());
    }

    final String language() {
        return getLocale().toLanguageTag();
    }

    final H1 title() {
        return new H1(heading());
    }

    static Paragraph paragraph(String name, String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName(name);
        return paragraph;
    }

    static Anchor button(String address, String words, boolean primary) {
        Anchor button = new Anchor("./" + address, words);
        button.addClassName("study-button");
        if (primary) {
            button.addClassName("primary");
        }
        return button;
    }

    static Div row(String name, HasElement... children) {
        Div row = new Div();
        row.addClassName(name);
        for (HasElement child : children) {
            row.getElement().appendChild(child.getElement());
        }
        return row;
    }
}
