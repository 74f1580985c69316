package org.syntofin.study;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;

/**
 * A page that is drawn in its reader's language, and drawn again when that changes. Everything that it shows comes from
 * what was read before, so drawing again loses nothing.
 */
public abstract class DrawnPage extends Composite<Div> implements LocaleChangeObserver, HasDynamicTitle {

    /**
     * Makes the empty page.
     *
     * @param look the class under which style sheets know it
     */
    protected DrawnPage(String look) {
        getContent().addClassName(look);
    }

    /** Fills the empty page. */
    protected abstract void draw(Div page);

    /** What the page is called, in its reader's language. */
    protected abstract String heading();

    @Override
    public final void localeChange(LocaleChangeEvent event) {
        redraw();
    }

    /** Draws the page as things are now. */
    protected final void redraw() {
        getContent().removeAll();
        getContent().getElement().setAttribute("lang", language());
        draw(getContent());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", heading());
    }

    /** The reader's language as a tag, such as {@code zh-CN}. */
    protected final String language() {
        return getLocale().toLanguageTag();
    }

    /** The heading as the page's title. */
    protected final H1 title() {
        return new H1(heading());
    }
}
