package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import org.syntofin.course.Block;
import org.syntofin.course.LessonText;
import org.syntofin.course.Untranslated;

/** Says in which language words of a lesson stand, where that is not the page's: else a screen reader misreads them (WCAG 3.1.2). */
public final class Spoken {

    private Spoken() {}

    /** Marks what shows a block of a text. */
    static <T extends Component> T mark(T shown, Block block, LessonText text) {
        return mark(shown, Untranslated.language(block, text), text.language());
    }

    /** Marks what shows a text's title or summary. */
    public static <T extends Component> T mark(T shown, String words, LessonText text) {
        return mark(shown, Untranslated.language(words, text), text.language());
    }

    /** The language of words that are meant to be in the page's; empty where they are. */
    static String elsewhere(String words) {
        UI page = UI.getCurrent();
        if (page == null) {
            return "";
        }
        String meant = page.getLocale().toLanguageTag();
        String language = Untranslated.language(words, meant);
        return language.equals(meant) ? "" : language;
    }

    /** Where one looks at a text that is not in the page's language, all of it stands in its own. */
    private static <T extends Component> T mark(T shown, String language, String around) {
        UI page = UI.getCurrent();
        boolean usual = language.equals(around)
                && page != null
                && page.getLocale().toLanguageTag().equals(language);
        if (!usual) {
            shown.getElement().setAttribute("lang", language);
        }
        return shown;
    }
}
