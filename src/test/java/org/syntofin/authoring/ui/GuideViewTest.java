package org.syntofin.authoring.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syntofin.IntegrationTest;
import org.syntofin.account.Role;
import org.syntofin.account.SignedIn;

@IntegrationTest
@SignedIn(Role.INSTRUCTOR)
class GuideViewTest extends SpringBrowserlessTest {

    @Test
    void leadsToItsPartsWhichAreThere() {
        UI.getCurrent().getSession().setLocale(Locale.SIMPLIFIED_CHINESE);
        GuideView guide = navigate(GuideView.class);

        List<Anchor> parts = all(guide)
                .filter(Nav.class::isInstance)
                .flatMap(Component::getChildren)
                .map(Anchor.class::cast)
                .toList();

        assertThat(parts).hasSizeGreaterThan(5);
        List<String> ids = all(guide).flatMap(part -> part.getId().stream()).toList();
        assertThat(parts)
                .allSatisfy(part -> assertThat(ids)
                        .contains(part.getElement().getAttribute("href").substring(1)));
        assertThat(parts)
                .flatExtracting(part -> part.getChildren().map(Html.class::cast).toList())
                .extracting(Html::getInnerHtml)
                .contains("两种语言");
    }

    private static Stream<Component> all(Component within) {
        return Stream.concat(Stream.of(within), within.getChildren().flatMap(GuideViewTest::all));
    }
}
