package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.study.Seen;

@IntegrationTest
@SignedIn({Role.LEARNER, Role.INSTRUCTOR})
class TeachingViewTest extends SpringBrowserlessTest {

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void listsAPageForEveryLesson() {
        TeachingView view = navigate(TeachingView.class);

        assertThat(Seen.all(view, Anchor.class))
                .extracting(Anchor::getHref)
                .filteredOn(href -> href.startsWith("./teaching/tcp/"))
                .hasSize(14)
                .contains("./teaching/tcp/life", "./teaching/tcp/captures");
    }

    @Test
    void showsThePageInBothLanguages() {
        TeacherPageView view = navigate("teaching/tcp/handshake", TeacherPageView.class);
        assertThat(Seen.text(view)).contains("45 minutes", "First vote", "Wrong answers to expect", "Its key");

        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);

        assertThat(Seen.text(view)).contains("45 分钟", "第一次表决", "会遇到的错误回答", "参考答案");
    }

    @Test
    void printsTheWorksheetWithItsKeyApart() {
        WorksheetView view = navigate("teaching/tcp/handshake/worksheet", WorksheetView.class);

        assertThat(Seen.text(view))
                .contains("A worksheet printed from a run", "____", "52000", "Its key", "SYN+ACK")
                .doesNotContain("Wrong answers to expect");
    }

    @Test
    @SignedIn
    void isNotForLearners() {
        assertThatThrownBy(() -> navigate("teaching/tcp/handshake", TeacherPageView.class))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
