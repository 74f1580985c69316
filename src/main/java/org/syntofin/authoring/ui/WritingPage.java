package org.syntofin.authoring.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/** A page for instructors: drawn in the page's language, and drawn again when that changes. */
@CssImport("./authoring/authoring.css")
abstract class WritingPage extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    WritingPage() {
        getContent().addClassName("write-page");
    }

    /** Fills the empty page. */
    abstract void draw(Div page);

    abstract String heading();

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        redraw();
    }

    final void redraw() {
        getContent().removeAll();
        draw(getContent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", heading());
    }

    final String language() {
        return getLocale().toLanguageTag();
    }

    static Paragraph soft(String words) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassName("write-soft");
        return paragraph;
    }
}
