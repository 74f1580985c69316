package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.syntofin.IntegrationTest;
import org.syntofin.account.SignedIn;
import org.syntofin.progress.Attempt;
import org.syntofin.progress.Final;
import org.syntofin.progress.Marking;
import org.syntofin.progress.Sitting;
import org.syntofin.progress.Sittings;
import org.syntofin.progress.TestKey;
import org.syntofin.study.Seen;
import org.syntofin.study.TestPanel;
import org.syntofin.study.TestRoom;

/** The entry check tells nothing, the final test tells what has changed, and who has passed gets a certificate. */
@IntegrationTest
@SignedIn(guest = true)
class WholeCourseTest extends SpringBrowserlessTest {

    private static final TestKey ENTRY = new TestKey("tcp", "entry-check");
    private static final TestKey CORE = new TestKey("tcp", "core-check");
    private static final TestKey FINAL = new TestKey("tcp", "final");

    @Autowired
    private TestRoom room;

    @Autowired
    private Sittings sittings;

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void theEntryCheckTellsNothing() {
        TestView view = navigate("course/tcp/test/entry-check", TestView.class);
        Seen.click(view, "Begin the test");
        Seen.click(view, "Hand in");
        Seen.click(view, "Yes, hand in");

        assertThat(Seen.text(view))
                .contains("there you will see what has changed")
                .doesNotContain("questions right");
        assertThat(Seen.all(view, TestPanel.class)).isEmpty();
    }

    @Test
    void theFinalTestTellsWhatHasChanged() {
        sit(
                ENTRY,
                question -> question.equals("td-entry")
                        ? new Marking(0, "fin-closes-both", "1")
                        : question.equals("why4-entry") ? new Marking(0, "slip", "1") : new Marking(1, null, "1"));
        sit(
                FINAL,
                question -> question.equals("hs-final")
                        ? new Marking(0, "both-established-at-once", "1")
                        : new Marking(1, null, "1"));

        TestView view = navigate("course/tcp/test/final", TestView.class);

        assertThat(Seen.text(view).split("What you answered", 2)[0])
                .contains("Of these beliefs you held 1 of 8 before the course, and hold 1 now.")
                .contains("✗ believed", "otherwise")
                .doesNotContain("not answered");
    }

    @Test
    void whoHasPassedGetsACertificate() {
        sit(CORE, question -> new Marking(0, "slip", "1"));
        assertThat(Seen.text(navigate("course/tcp/test/core-check", TestView.class)))
                .contains("Not passed yet: 60 % are needed.");
        assertThat(navigate("certificate/tcp/core-check", TestView.class)).isNotNull();

        sit(CORE, question -> new Marking(1, null, "1"));
        assertThat(Seen.text(navigate("course/tcp/test/core-check", TestView.class)))
                .contains("Passed: 60 % were needed.", "To the certificate");
        CertificateView certificate = navigate("certificate/tcp/core-check", CertificateView.class);

        assertThat(Seen.text(certificate))
                .contains("with 100 %.", "Part: The core.", "The four-way teardown", "Date: ")
                .doesNotContain("Guessing numbers");
    }

    /** Hands in a sitting in which each question is judged so. */
    private void sit(TestKey key, Function<String, Marking> judge) {
        Sitting sitting = room.begin(key, room.find(key.course(), key.test()).orElseThrow());
        List<Final> finals = new ArrayList<>();
        for (Attempt attempt : sittings.attempts(sitting.id())) {
            finals.add(new Final(
                    attempt.id(),
                    attempt.draft().number(),
                    "{}",
                    judge.apply(attempt.question().question())));
        }
        assertThat(sittings.close(sitting.id(), finals)).isTrue();
    }
}
