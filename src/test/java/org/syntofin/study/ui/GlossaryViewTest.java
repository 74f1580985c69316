package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.DescriptionList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.course.Catalogue;
import org.syntofin.study.Seen;

@IntegrationTest
@SignedIn(guest = true)
class GlossaryViewTest extends SpringBrowserlessTest {

    private static final Pattern TERM = Pattern.compile("href=\"\\./glossary/tcp/([^\"]+)\"");

    @Autowired
    private Catalogue catalogue;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void hasEveryWordInBothLanguagesWithItsOtherNames() {
        GlossaryView view = navigate("glossary/tcp/isn", GlossaryView.class);

        assertThat(Seen.all(view, DescriptionList.Term.class))
                .hasSize(catalogue.course("tcp").orElseThrow().terms().size());
        assertThat(Seen.text(view))
                .contains("initial sequence number", "初始序列号", "Introduced in: The three-way handshake", "Opening")
                .doesNotContain("!{");
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Seen.text(view)).contains("课程词汇", "初次出现：三次握手");
    }

    @Test
    void tellsWhoReadsEnglishTheOtherNamesInEnglishAlone() {
        GlossaryView view = navigate("glossary/tcp/isn", GlossaryView.class);

        assertThat(Seen.text(view))
                .contains("Also: ISS, IRS, initial send sequence number")
                .doesNotContain("起始序号");
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(Seen.text(view)).contains("起始序号", "ISS");
    }

    @Test
    void isWhereTheWordsOfALessonLead() {
        LessonView lesson = navigate("course/tcp/handshake", LessonView.class);

        List<String> terms = Seen.all(lesson, Html.class).stream()
                .map(Html::getInnerHtml)
                .flatMap(html -> TERM.matcher(html).results().map(MatchResult::group))
                .toList();
        assertThat(terms).hasSizeGreaterThan(6).anyMatch(link -> link.contains("glossary/tcp/isn"));
    }
}
