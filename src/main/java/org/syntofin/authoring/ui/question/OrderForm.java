package org.syntofin.authoring.ui.question;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.syntofin.authoring.OpenLesson;
import org.syntofin.authoring.TableSettings;
import org.syntofin.authoring.TableValues;
import org.syntofin.authoring.ui.Fault;
import org.syntofin.authoring.ui.Folded;
import org.syntofin.authoring.ui.LinesField;
import org.syntofin.authoring.ui.Rows;
import org.syntofin.authoring.ui.run.RunField;
import org.syntofin.authoring.ui.run.ScenarioChoice;

/** What is put in order: segments of a run, picked from it, of which the engine is the judge; or words. */
class OrderForm extends Composite<Div> implements KindForm {

    private static final int MOST = 30;
    /** Where items are picked, and where each is written otherwise: open is one of them, so that an item is seen once. */
    private static final String ONE_OPEN = "order-items";

    final Select<String> by = new Select<>();
    final RunField run;
    final RunPicker picker;
    final Rows<OrderItem> items;
    final Rows<OrderStray> strays;
    final LinesField given = new LinesField("given");
    final GivenChoice more = new GivenChoice(given);
    final TextField from = new TextField();
    final TextField goal = new TextField();
    final NativeDetails picking;
    final NativeDetails single;
    private final NativeDetails where;
    private transient Optional<Object> laid = Optional.empty();
    private boolean afterInGrade = true;
    /** What the run that was picked from tells; what the author says otherwise stays. */
    private transient List<String> told = List.of();

    OrderForm(OpenLesson lesson) {
        run = new RunField(lesson);
        picker = new RunPicker(lesson, this::take);
        run.addValueChangeListener(change -> {
            told = given.texts();
            picker.show(run.chosen());
            more.offer(ScenarioChoice.read(lesson, run.chosen()));
        });
        items = new Rows<>("authoring.question.item.more", MOST, true, () -> new OrderItem(lesson));
        strays = new Rows<>("authoring.question.wrong-item.more", MOST, false, () -> offered(new OrderStray(lesson)));
        picking = new Folded(getTranslation("authoring.question.pick"), picker);
        single = new Folded(getTranslation("authoring.question.item.single"), items);
        open(picking, single);
        Stream.of(picking, single).forEach(part -> part.getElement().setAttribute("name", ONE_OPEN));
        by.setLabel(getTranslation("authoring.question.by"));
        by.setItems("trace", "dag", "exact");
        by.setItemLabelGenerator(word -> getTranslation("authoring.question.by." + word));
        by.setValue("trace");
        by.addValueChangeListener(change -> fit());
        from.setLabel(getTranslation("authoring.question.from"));
        goal.setLabel(getTranslation("authoring.question.until"));
        Div ends = new Div(more, given, from, goal);
        ends.addClassName("write-fields");
        where = new Folded(getTranslation("authoring.question.story"), ends);
        getContent().addClassName("write-fields");
        getContent().add(by, run, picking, single, strays, where);
        run.chooseLast();
    }

    private static void open(NativeDetails part, NativeDetails other) {
        other.setOpen(false);
        part.setOpen(true);
    }

    private String judge() {
        return Optional.ofNullable(by.getValue()).orElse("trace");
    }

    private void fit() {
        boolean trace = judge().equals("trace");
        run.setVisible(trace);
        picking.setVisible(trace);
        where.setVisible(trace);
        if (!trace) {
            open(single, picking);
        }
        List<String> names = named();
        for (OrderItem item : items.rows()) {
            item.readAfter(List.copyOf(item.after.getValue()), names);
            item.fit(judge());
        }
        strays.rows().forEach(stray -> stray.fit(judge()));
    }

    /** What was picked takes the place of the items; what stood there before keeps its name. */
    private void take(RunPicker.Picked picked) {
        List<OrderItem> before = new ArrayList<>(items.rows());
        items.clear();
        for (String text : picked.items()) {
            Optional<OrderItem> same = before.stream()
                    .filter(item -> item.step.getValue().equals(text))
                    .findFirst();
            same.ifPresent(before::remove);
            items.add().pick(text, same.map(OrderItem::name).orElse(""));
        }
        from.setValue(picked.from());
        goal.setValue(picked.goal());
        if (given.texts().equals(told)) {
            given.fill(picked.given());
        }
        told = picked.given();
        named();
        strays.rows().forEach(this::offered);
    }

    /** The names of the items; those that have none get one. */
    private List<String> named() {
        items.rows()
                .forEach(item ->
                        item.call(items.rows().stream().map(OrderItem::name).toList()));
        return items.rows().stream().map(OrderItem::name).toList();
    }

    private OrderStray offered(OrderStray stray) {
        named();
        Map<String, String> labels = new LinkedHashMap<>();
        Map<String, String> steps = new LinkedHashMap<>();
        items.rows().forEach(item -> {
            labels.put(item.name(), item.label());
            steps.put(item.name(), item.step.getValue());
        });
        stray.offer(labels, steps);
        stray.fit(judge());
        return stray;
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public Optional<Fault> fault() {
        if (judge().equals("trace") && run.isEmpty()) {
            return Optional.of(Fault.in(run, getTranslation("authoring.sim.needs-scenario")));
        }
        if (items.rows().stream().filter(item -> !item.blank()).count() < 2) {
            return Optional.of(Fault.in(unused(), getTranslation("authoring.question.needs-items")));
        }
        return strays.rows().stream()
                .flatMap(stray -> stray.empty().stream())
                .findFirst()
                .map(field -> Fault.in(field, getTranslation("authoring.question.wrong-item.needs")));
    }

    /** The row that the engine does not let stand where it stands. */
    @Override
    public Optional<Fault> part(String name) {
        return items.rows().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .map(item -> Fault.in(item.empty(), getTranslation("authoring.question.item.impossible")));
    }

    /** Where one more item can be written. */
    private Component unused() {
        return items.rows().stream()
                .filter(OrderItem::blank)
                .findFirst()
                .map(OrderItem::empty)
                .orElse(items);
    }

    @Override
    public void read(TableValues question) {
        TableValues grade = question.inside("grade");
        String judged = grade.text("by");
        if (!List.of("trace", "dag", "exact").contains(judged)) {
            by.setItems(List.of("trace", "dag", "exact", judged));
            by.setItemLabelGenerator(
                    word -> word.equals(judged) ? judged : getTranslation("authoring.question.by." + word));
        }
        run.choose(grade.text("scenario"));
        items.clear();
        TableValues written = question.inside("item");
        written.names().forEach(name -> items.add().read(name, written));
        by.setValue(judged);
        afterInGrade = question.inside("after").names().isEmpty();
        TableValues after = afterInGrade ? grade.inside("after") : question.inside("after");
        items.rows().forEach(item -> item.readAfter(after.texts(item.name()), named()));
        strays.clear();
        TableValues wrong = question.inside("distractor");
        wrong.names().forEach(name -> strays.add().read(name, wrong));
        given.fill(question.texts("given"));
        from.setValue(grade.text("from"));
        goal.setValue(grade.text("goal"));
        laid = grade.at("set");
        if (isPicked()) {
            open(picking, single);
        } else {
            open(single, picking);
        }
        fit();
    }

    /** Whether all items are those of the run, in its order, as picking them would write them; then they are ticked. */
    private boolean isPicked() {
        List<String> texts =
                items.rows().stream().flatMap(item -> item.picked().stream()).toList();
        if (!judge().equals("trace") || texts.size() < items.rows().size()) {
            return false;
        }
        Optional<RunPicker.Picked> picked = picker.tick(texts, from.getValue());
        picked.ifPresent(ticked -> told = ticked.given());
        return picked.isPresent();
    }

    @Override
    public void write(TableSettings settings) {
        named();
        items.rows().stream().filter(item -> !item.blank()).forEach(item -> item.write(settings));
        strays.rows().stream()
                .filter(stray -> stray.empty().isEmpty())
                .forEach(stray -> stray.write(
                        settings, strays.rows().stream().map(OrderStray::name).toList()));
        settings.text(judge(), "grade", "by");
        if (judge().equals("trace")) {
            settings.texts(given.texts(), "given");
            settings.text(run.chosen(), "grade", "scenario");
            settings.text(from.getValue(), "grade", "from");
            settings.text(goal.getValue(), "grade", "goal");
            laid.ifPresent(value -> settings.as(value, "grade", "set"));
        } else if (judge().equals("dag")) {
            for (OrderItem item : items.rows()) {
                List<String> earlier = List.copyOf(item.after.getValue());
                if (afterInGrade) {
                    settings.texts(earlier, "grade", "after", item.name());
                } else {
                    settings.texts(earlier, "after", item.name());
                }
            }
        }
    }
}
