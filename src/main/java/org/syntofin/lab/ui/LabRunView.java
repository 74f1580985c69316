package org.syntofin.lab.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.lab.internal.BuiltInScenarios;
import org.syntofin.lab.internal.BuiltInScenarios.Entry;

/** One run, to be changed freely; its address says the changes and the position, so that a link shows the same again. */
@Route("lab/:folder/:scenario")
@AnonymousAllowed
class LabRunView extends Section implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int MOST_DIGITS = 6;

    final Anchor back = new Anchor("lab");
    final H1 heading = new H1();

    private final transient BuiltInScenarios scenarios;
    private final transient Ladders ladders;
    private transient @Nullable Entry entry;

    LabRunView(BuiltInScenarios scenarios, Ladders ladders) {
        this.scenarios = scenarios;
        this.ladders = ladders;
        addClassName("stf-lab");
        add(new Nav(back), heading);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String folder = event.getRouteParameters().get("folder").orElse("");
        String name = event.getRouteParameters().get("scenario").orElse("");
        Entry found = scenarios.all().stream()
                .filter(other ->
                        other.folder().equals(folder) && other.text().name().equals(name))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        entry = found;
        SegmentLadder ladder = ladders.free(found.address());
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        ladder.setEdits(query.getOrDefault("edit", List.of()));
        query.getOrDefault("step", List.of()).stream()
                .filter(step -> step.matches("\\d{1," + MOST_DIGITS + "}"))
                .findFirst()
                .ifPresent(step -> ladder.setStep(Integer.parseInt(step)));
        ladder.setLinked(true);
        add(ladder);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        back.setText(getTranslation("lab.back"));
        heading.setText(title());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", title());
    }

    private String title() {
        return entry == null ? "" : entry.title(getLocale().toLanguageTag());
    }
}
