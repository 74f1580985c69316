package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.connection.Check;
import org.syntofin.tcp.connection.Rule;

/** The inequalities beside the rules: those of the whole catalogue are worked out again from their words and numbers. */
class InequalitiesTest {

    private static final Pattern RELATION = Pattern.compile("=<|>=|<|>|=");
    private static final Pattern TERM = Pattern.compile("([+-]?)([A-Za-z]+(?:\\.[A-Za-z]+)*|\\d+)");

    private static List<Step> steps = List.of();

    @BeforeAll
    static void runTheCatalogue() {
        steps = CatalogueRuns.all().stream()
                .flatMap(trace -> trace.steps().stream())
                .filter(step -> step.rule() != null)
                .toList();
    }

    /** Who asks why is told of every segment that arrives, also where nothing comes of it. */
    @Test
    void leaveNoArrivalWithoutAReason() {
        List<String> untold = new ArrayList<>();
        for (Trace trace : CatalogueRuns.all()) {
            for (Step step : trace.steps()) {
                if (step.event() instanceof Step.Receive && !told(trace.steps(), step)) {
                    untold.add(trace.scenario() + ", step " + step.n());
                }
            }
        }
        assertThat(untold).isEmpty();
    }

    /** Whether the arrival, or what came of it at once, has a rule. */
    private static boolean told(List<Step> all, Step arrival) {
        for (Step step : all.subList(arrival.n() - 1, all.size())) {
            boolean next = step.n() > arrival.n() && step.event() instanceof Step.Receive;
            if (next || step.at() != arrival.at() || !step.host().equals(arrival.host())) {
                return false;
            }
            if (step.rule() != null) {
                return true;
            }
        }
        return false;
    }

    @Test
    void comeOutAsTheySay() {
        SoftAssertions found = new SoftAssertions();
        for (Step step : steps) {
            Check why = step.why();
            if (why != null) {
                found.assertThat(holds(why)).as("%s %s", step.rule(), why).isEqualTo(why.holds());
            }
        }
        found.assertAll();
        assertThat(steps.stream().filter(step -> step.why() != null).map(Step::rule))
                .as("rules with an inequality")
                .contains(
                        Rule.TEXT,
                        Rule.TEXT_HELD,
                        Rule.FIN_HELD,
                        Rule.FIN_ESTABLISHED,
                        Rule.FIN_FIN_WAIT_1,
                        Rule.FIN_FIN_WAIT_1_ACKED,
                        Rule.BACKLOG_FULL,
                        Rule.ACCEPT_QUEUE_FULL,
                        Rule.ACCEPT_QUEUE_FULL_SYN,
                        Rule.KEEP_ALIVE_DEAD,
                        Rule.R1,
                        Rule.R2,
                        Rule.R2_SYN,
                        Rule.ZERO_WINDOW);
    }

    /** A rule that rests on numbers shows them each time. */
    @Test
    void standBesideEachStepOfRulesThatCompareNumbers() {
        Set<Rule> numeric = EnumSet.of(
                Rule.ACK_NEW,
                Rule.ACK_SYN_RECEIVED,
                Rule.ACK_FIN_WAIT_1,
                Rule.ACK_CLOSING,
                Rule.ACK_LAST_ACK,
                Rule.RST_OUTSIDE,
                Rule.BACKLOG_FULL,
                Rule.ACCEPT_QUEUE_FULL,
                Rule.KEEP_ALIVE_DEAD,
                Rule.R1,
                Rule.R2,
                Rule.R2_SYN);
        assertThat(steps.stream().filter(step -> numeric.contains(step.rule()) && step.why() == null))
                .isEmpty();
    }

    private static boolean holds(Check why) {
        return Arrays.stream(why.inequality().split(" or ")).anyMatch(one -> chain(one, why.values()));
    }

    private static boolean chain(String comparison, Map<String, Long> values) {
        boolean modular =
                Pattern.compile("SEG|SND|RCV\\.NXT|TS").matcher(comparison).find();
        List<String> sides = RELATION.splitAsStream(comparison).toList();
        Matcher relations = RELATION.matcher(comparison);
        boolean holds = true;
        for (int i = 0; relations.find(); i++) {
            long difference = value(sides.get(i), values) - value(sides.get(i + 1), values);
            int order = Long.signum(modular ? (int) difference : difference);
            holds &= switch (relations.group()) {
                case "<" -> order < 0;
                case "=<" -> order <= 0;
                case "=" -> order == 0;
                case ">=" -> order >= 0;
                default -> order > 0;
            };
        }
        return holds;
    }

    private static long value(String side, Map<String, Long> values) {
        Matcher terms = TERM.matcher(side.replace(" ", ""));
        long sum = 0;
        while (terms.find()) {
            String term = terms.group(2);
            Long number = Character.isDigit(term.charAt(0)) ? Long.valueOf(term) : values.get(term);
            assertThat(number).as("%s in %s", term, values).isNotNull();
            sum += terms.group(1).equals("-") ? -number : number;
        }
        return sum;
    }
}
