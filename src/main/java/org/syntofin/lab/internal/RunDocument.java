package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.syntofin.lab.Ask;
import org.syntofin.lab.AskFor;
import org.syntofin.simulation.Scenario;
import org.syntofin.simulation.Step;
import org.syntofin.simulation.Trace;
import org.syntofin.simulation.TraceJson;
import org.syntofin.tcp.connection.Rule;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** What the browser is told of a run: the trace, and the words for it in one language. */
final class RunDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Map<Locale, String> UI = new ConcurrentHashMap<>();
    private static final List<Rule> ALL = List.of(Rule.values());

    private RunDocument() {}

    /** The whole run. */
    static String whole(PlayedRun run, Locale locale) {
        return write(title(run.scenario(), locale), run.trace(), null, null, locale);
    }

    /** A run that no scenario gives, under a title of its own. */
    static String told(Trace trace, String title, Locale locale) {
        return write(title, trace, null, null, locale);
    }

    /** The run up to what the learner is to predict next; nothing of what follows is in it. */
    static String upTo(PlayedRun run, PredictedRun predicted, Locale locale) {
        String title = title(run.scenario(), locale);
        List<Stop> stops = Stop.of(run.trace(), predicted.asked().parts());
        int earned = predicted.earned();
        if (earned >= stops.size()) {
            return write(title, run.trace(), null, predicted, locale);
        }
        Stop stop = stops.get(earned);
        ObjectNode asked = JSON.createObjectNode().put("number", earned + 1).put("of", stops.size());
        AskFor.Manner manner = predicted.asked().manner();
        asked.put("manner", manner.name().toLowerCase(Locale.ROOT));
        ArrayNode parts = asked.putArray("parts");
        Options choices = new Options(run.trace(), stop);
        for (Ask ask : predicted.asked().parts()) {
            ArrayNode options = parts.addObject().put("part", ask.word()).putArray("options");
            // What is typed has no choices, which would hold the answer.
            boolean typed = manner != AskFor.Manner.OPTIONS && ask.isNumber();
            (typed ? List.<String>of() : choices.of(ask)).forEach(options::add);
        }
        return write(title, cut(run.trace(), stop.shown()), asked, predicted, locale);
    }

    private static String write(
            String title, Trace trace, @Nullable ObjectNode asked, @Nullable PredictedRun predicted, Locale locale) {
        ObjectNode rest = JSON.createObjectNode();
        rest.put("title", title);
        rest.put("world", world(trace, locale));
        ObjectNode words = rest.putObject("words");
        words.set("rule", rules(trace, predicted, locale));
        words.putRawValue("ui", new RawValue(UI.computeIfAbsent(locale, RunDocument::ui)));
        ObjectNode packets = rest.putObject("packets");
        Packets.of(trace).forEach((id, hex) -> packets.put(Integer.toString(id), hex));
        if (asked != null) {
            rest.set("predict", asked);
        }
        if (predicted != null) {
            new Judgements(trace, predicted, locale).write(rest.putArray("judged"));
        }
        // The trace keeps the form that the engine gives it, byte for byte.
        return "{\"trace\": " + TraceJson.write(trace) + "," + rest.toString().substring(1);
    }

    private static String ui(Locale locale) {
        return JSON.writeValueAsString(ElementWords.startingWith("lab.ladder.", locale));
    }

    /** The breach that this run is about, in words; null for real TCP. */
    static @Nullable String world(Trace trace, Locale locale) {
        String world = trace.world();
        return world == null
                ? null
                : ElementWords.of("lab.world." + world, locale).orElse(world);
    }

    /** The rules of the run; where a rule is to be named, also those that stand beside it in the standard. */
    private static ObjectNode rules(Trace trace, @Nullable PredictedRun predicted, Locale locale) {
        Map<String, ObjectNode> rules = new LinkedHashMap<>();
        trace.steps().stream()
                .map(Step::rule)
                .filter(Objects::nonNull)
                .forEach(rule -> rules.computeIfAbsent(rule.id(), id -> words(rule, locale)));
        if (predicted != null) {
            List<Rule> used = trace.steps().stream()
                    .map(Step::rule)
                    .filter(Objects::nonNull)
                    .toList();
            used.stream()
                    .flatMap(rule -> Stream.of(ALL.indexOf(rule) - 1, ALL.indexOf(rule) + 1))
                    .filter(place -> place >= 0 && place < ALL.size())
                    .map(ALL::get)
                    .forEach(rule -> rules.computeIfAbsent(rule.id(), id -> words(rule, locale)));
        }
        ObjectNode node = JSON.createObjectNode();
        rules.forEach(node::set);
        return node;
    }

    static ObjectNode words(Rule rule, Locale locale) {
        return JSON.createObjectNode()
                .put("text", ElementWords.of("rule." + rule.id(), locale).orElse(""))
                .put("cite", rule.cite());
    }

    private static String title(Scenario scenario, Locale locale) {
        return scenario.title(locale.toLanguageTag());
    }

    /** The first steps; the last of them without the numbers that it changed, which would answer the question. */
    private static Trace cut(Trace trace, int shown) {
        List<Step> steps = trace.steps().subList(0, shown);
        if (!steps.isEmpty()) {
            Step last = steps.getLast();
            Step bare = new Step(
                    last.n(),
                    last.at(),
                    last.host(),
                    last.socket(),
                    last.connection(),
                    last.event(),
                    last.rule(),
                    null,
                    Map.of(),
                    last.inferred());
            steps = new ArrayList<>(steps);
            steps.set(steps.size() - 1, bare);
        }
        return new Trace(
                trace.scenario(),
                trace.engine(),
                trace.seed(),
                trace.hosts(),
                trace.world(),
                trace.outcome(),
                steps.isEmpty() ? 0 : steps.getLast().at(),
                steps);
    }
}
