package org.syntofin.lab.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.syntofin.lab.internal.BuiltInScenarios;
import org.syntofin.lab.internal.BuiltInScenarios.Entry;

/** All starting points by lesson, to be searched by title, name, and what happens in them. */
@Route("lab")
@Menu(title = "lab.title", order = 50)
@AnonymousAllowed
class LabView extends Section implements LocaleChangeObserver, HasDynamicTitle {

    final H1 heading = new H1();
    final Paragraph intro = new Paragraph();
    final Anchor capture = new Anchor("lab/capture");
    final TextField search = new TextField();
    final Div groups = new Div();
    final Paragraph none = new Paragraph();

    private final transient BuiltInScenarios scenarios;

    LabView(BuiltInScenarios scenarios) {
        this.scenarios = scenarios;
        addClassName("stf-lab");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setMaxLength(80);
        search.addValueChangeListener(change -> fill());
        none.getElement().setAttribute("role", "status");
        capture.addClassName("stf-capture-link");
        add(heading, intro, capture, search, none, groups);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        heading.setText(getTranslation("lab.title"));
        intro.setText(getTranslation("lab.intro"));
        capture.setText(getTranslation("lab.capture.title"));
        search.setLabel(getTranslation("lab.search"));
        fill();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("app.page-title", getTranslation("lab.title"));
    }

    private void fill() {
        groups.removeAll();
        List<Entry> found = scenarios.all().stream()
                .filter(entry -> matches(entry, search.getValue()))
                .toList();
        Map<String, List<Entry>> byFolder =
                found.stream().collect(Collectors.groupingBy(Entry::folder, LinkedHashMap::new, Collectors.toList()));
        Comparator<String> order = Comparator.comparing(folder -> title(folder).isPresent());
        byFolder.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(order.thenComparing(Comparator.naturalOrder())))
                .forEach(group -> groups.add(group(group.getKey(), group.getValue())));
        none.setText(
                found.isEmpty()
                        ? getTranslation("lab.none")
                        : getTranslation("lab.found", Integer.toString(found.size())));
    }

    /** The runs of one lesson, or those that belong to none; open where they were searched for. */
    private Component group(String folder, List<Entry> entries) {
        UnorderedList list = new UnorderedList();
        list.addClassName("stf-runs");
        entries.forEach(entry -> list.add(new ListItem(card(entry))));
        H2 title = new H2(title(folder).orElseGet(() -> getTranslation("lab.group.all")));
        Span count = new Span(Integer.toString(entries.size()));
        count.addClassName("stf-soft");
        Div heading = new Div(title, count);
        NativeDetails group = new NativeDetails(heading, list);
        group.setOpen(title(folder).isEmpty() || !search.getValue().isBlank());
        group.addClassName("stf-group");
        return group;
    }

    private Optional<String> title(String folder) {
        return scenarios.lesson(folder, getLocale().toLanguageTag());
    }

    private Anchor card(Entry entry) {
        Span name = new Span(entry.title(getLocale().toLanguageTag()));
        name.addClassName("stf-run-title");
        Div what = new Div(entry.folder() + " · " + entry.text().name());
        what.addClassName("stf-soft");
        Anchor card = new Anchor("lab/" + entry.folder() + "/" + entry.text().name());
        card.add(name, what);
        if (entry.scenario().world() != null) {
            Span world = new Span(getTranslation("lab.unreal"));
            world.addClassName("stf-unreal");
            card.add(world);
        }
        return card;
    }

    /** Every word of the search occurs in a title of any language, in the name or in the scenario's text. */
    static boolean matches(Entry entry, String search) {
        String text = (entry.scenario().titles() + " " + entry.folder() + " " + entry.text()).toLowerCase(Locale.ROOT);
        for (String word : search.toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
