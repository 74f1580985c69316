package org.syntofin.authoring.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.authoring.Desk;
import org.syntofin.course.CourseOfTheSchool;
import org.syntofin.course.Courses;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class RunFieldTest extends SpringBrowserlessTest {

    @Autowired
    private Desk desk;

    @Autowired
    private Courses courses;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    /** The words that the guide proposes, and whoever says the same otherwise, in both languages. */
    @ParameterizedTest
    @CsvSource({"en, handshake", "en, lost", "en, loss", "zh-CN, 握手", "zh-CN, 丢失", "zh-CN, SYN丢包", "zh-CN, lost"})
    void findsARunByWhatItIsCalled(String language, String typed) {
        UI.getCurrent().getSession().setLocale(Locale.forLanguageTag(language));
        RunField field = field("zz-s-find-" + language.toLowerCase(Locale.ROOT) + typed.hashCode());
        int all = test(field).getSuggestionItems().size();

        test(field).setFilter(typed);

        assertThat(test(field).getSuggestionItems()).hasSizeBetween(2, all / 2);
        assertThat(field.getHelperText()).isNullOrEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "three-way, three-way-handshake",
        "SYN is lost, syn-lost",
        "first syn, syn-lost",
        "simultaneous close, simultaneous-close"
    })
    void offersFirstWhatIsCalledSo(String typed, String first) {
        RunField field = field("zz-s-first-" + first + typed.length());

        test(field).setFilter(typed);

        assertThat(field.getItemLabelGenerator().apply(first))
                .isEqualTo(test(field).getSuggestions().getFirst());
    }

    @Test
    void saysThatNoRunIsCalledSo() {
        RunField field = field("zz-s-unfound");

        field.getElement().setProperty("filter", "zebra");
        assertThat(field.getHelperText()).isEqualTo("Nothing found.");

        field.getElement().setProperty("filter", "");
        assertThat(field.getHelperText()).isNullOrEmpty();
    }

    private RunField field(String course) {
        RunField field = new RunField(desk.write(course, CourseOfTheSchool.draft(courses, course, "en", "zh-CN"))
                .orElseThrow());
        UI.getCurrent().add(field);
        return field;
    }
}
