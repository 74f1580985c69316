package org.syntofin.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Input;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.syntofin.IntegrationTest;
import org.syntofin.account.LearnerId;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;
import org.syntofin.progress.ExtraTime;
import org.syntofin.study.Seen;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class ExtraTimeViewTest extends SpringBrowserlessTest {

    private final String name = "learner-" + UUID.randomUUID();
    private final LearnerId learner = LearnerId.random();

    @Autowired
    private ExtraTime extraTime;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void somebodyInTheClass() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        OffsetDateTime now = OffsetDateTime.of(2026, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC);
        jdbc.update("insert into learner (id, version, created_at) values (?, 0, ?)", learner.value(), now);
        jdbc.update(
                "insert into person (learner_id, version, name, sign_in_name, password_hash, registered_at,"
                        + " instructor, administrator) values (?, 0, ?, ?, 'none', ?, false, false)",
                learner.value(),
                name,
                name,
                now);
    }

    @Test
    void setsALearnersExtraTime() {
        ExtraTimeView view = navigate(ExtraTimeView.class);
        Seen.all(view, Input.class).getFirst().setValue(name);
        Input percent = Seen.all(view, Input.class).get(1);
        assertThat(percent.getValue()).isEqualTo("0");

        percent.setValue("50");

        assertThat(extraTime.of(learner)).isEqualTo(50);
        assertThat(Seen.text(view)).contains(name + " has 50 % more time");
    }

    @Test
    void refusesWhatIsNoPercentage() {
        ExtraTimeView view = navigate(ExtraTimeView.class);
        Seen.all(view, Input.class).getFirst().setValue(name);
        Input percent = Seen.all(view, Input.class).get(1);

        for (String typed : new String[] {"-5", "901", "half", "999999999999"}) {
            percent.setValue(typed);
            assertThat(percent.getElement().getAttribute("aria-invalid")).isEqualTo("true");
        }

        assertThat(extraTime.of(learner)).isZero();
        assertThat(Seen.text(view)).contains("was not taken over");
    }

    @Test
    @SignedIn
    void isHiddenFromLearners() {
        UI.getCurrent().navigate("extra-time");

        assertThat(getCurrentView().getClass().getSimpleName()).isEqualTo("NoSuchPage");
    }
}
