package org.syntofin.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.simulation.Finding;
import org.syntofin.simulation.Position;

@IntegrationTest
class FindingListTest extends SpringBrowserlessTest {

    @BeforeEach
    void speakEnglish() {
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
    }

    @Test
    void errorsComeFirst() {
        FindingList list = new FindingList()
                .show(List.of(
                        Finding.warning(new Position("a", 1, 1), "content.run-bound", Map.of()),
                        Finding.error(new Position("b", 2, 1), "lesson.html", Map.of()),
                        Finding.error(new Position("b", 1, 1), "lesson.html", Map.of())));

        assertThat(list.getElement().getTextRecursively()).containsSubsequence("b:2:1", "b:1:1", "a:1:1");
    }
}
