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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ladders;
import org.syntofin.lab.PlayEnd;
import org.syntofin.lab.SegmentLadder;
import org.syntofin.lab.internal.BuiltInScenarios;
import org.syntofin.lab.internal.BuiltInScenarios.Entry;
import org.syntofin.simulation.HostSpec;

/** One run, to be changed freely; its address says the changes and the position, so that a link shows the same again. */
@Route("lab/:folder/:scenario")
@AnonymousAllowed
class LabRunView extends Section implements BeforeEnterObserver, LocaleChangeObserver, HasDynamicTitle {

    private static final int MOST_DIGITS = 6;

    final Anchor back = new Anchor("lab");
    final H1 heading = new H1();
    final Nav ways = new Nav();
    private String played = "";

    private final transient BuiltInScenarios scenarios;
    private final transient Ladders ladders;
    private transient @Nullable Entry entry;

    LabRunView(BuiltInScenarios scenarios, Ladders ladders) {
        this.scenarios = scenarios;
        this.ladders = ladders;
        addClassName("stf-lab");
        ways.addClassName("stf-ways");
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
        Map<String, List<String>> query =
                event.getLocation().getQueryParameters().getParameters();
        played = query.getOrDefault("play", List.of()).stream().findFirst().orElse("");
        add(ways);
        fillWays(found, played);
        List<String> edits = query.getOrDefault("edit", List.of());
        if (played.equals(PlayEnd.ATTACKER) || found.scenario().host(played).isPresent()) {
            PlayEnd end = ladders.play(found.address(), played);
            end.setMoves(edits);
            end.setLinked(true);
            add(end);
            return;
        }
        SegmentLadder ladder = ladders.free(found.address());
        // An end that is not there is told as a change that cannot be, and the run is shown without it.
        ladder.setEdits(
                played.isEmpty()
                        ? edits
                        : Stream.concat(Stream.of("play " + played), edits.stream())
                                .toList());
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
        ways.getElement().setAttribute("aria-label", getTranslation("lab.ways"));
        if (entry != null) {
            fillWays(entry, played);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", title());
    }

    /** The ways to be in this run: outside of it, one of its two ends, or off its path. */
    private void fillWays(Entry found, String played) {
        ways.removeAll();
        List<String> ends = Stream.concat(
                        found.scenario().hosts().stream().limit(2).map(HostSpec::name), Stream.of(PlayEnd.ATTACKER))
                .distinct()
                .toList();
        String address = "lab/" + found.folder() + "/" + found.text().name();
        for (String end : Stream.concat(Stream.of(""), ends.stream()).toList()) {
            Anchor way = new Anchor(end.isEmpty() ? address : address + "?play=" + end);
            String name = getTranslation("lab.ladder.host." + end);
            way.setText(
                    end.isEmpty()
                            ? getTranslation("lab.watch")
                            : getTranslation("lab.play", name.contains("lab.ladder") ? end : name));
            if (end.equals(played)) {
                way.getElement().setAttribute("aria-current", "page");
            }
            ways.add(way);
        }
    }

    private String title() {
        return entry == null ? "" : entry.title(getLocale().toLanguageTag());
    }
}
