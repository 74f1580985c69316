package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;

/**
 * Every scenario of the catalogue has a test that is named after it: the method's name begins with the id, as in
 * {@code o03sAndX1Simultaneous…}; transitions are rows of {@link TransitionInventoryTest}. Not in the list: F03, the SYN
 * cache, which is not built.
 */
class CatalogueCoverageTest {

    /** From the first number to the last, with two digits unless it is X. */
    private static final List<String> CATALOGUE = List.of(
            "T01-T41", "O01-O15", "O03s", "O04v", "P01-P12", "P20-P23", "H01-H05", "C01-C16", "R01-R11", "R20",
            "W01-W07", "S01-S10", "F01-F02", "F04-F08", "X1-X12", "N01-N12");

    /** In a name's beginning, and behind each "And". */
    private static final Pattern ID = Pattern.compile("(?:^|And)([a-zA-Z]\\d{1,2}[sv]?)(?![a-z0-9])");

    @Test
    void everyScenarioHasATestOfItsName() {
        Set<String> missing = new TreeSet<>(ids());
        missing.removeAll(tested());

        assertThat(ids()).hasSize(41 + 15 + 2 + 12 + 4 + 5 + 16 + 11 + 1 + 7 + 10 + 7 + 12 + 12);
        assertThat(missing).isEmpty();
    }

    /** The other way round: a test that names what the catalogue has not would be a slip of the pen. */
    @Test
    void noTestIsNamedAfterWhatIsNoScenario() {
        Set<String> strange = new TreeSet<>(tested());
        strange.removeAll(ids());

        assertThat(strange).allMatch(id -> id.matches("T\\d\\d[a-d]"));
    }

    private static Set<String> ids() {
        return CATALOGUE.stream().flatMap(CatalogueCoverageTest::range).collect(Collectors.toSet());
    }

    private static Stream<String> range(String written) {
        String[] ends = written.split("-", -1);
        if (ends.length == 1) {
            return Stream.of(written);
        }
        String form = ends[0].length() == 2 ? "%s%d" : "%s%02d";
        String letter = written.substring(0, 1);
        return IntStream.rangeClosed(Integer.parseInt(ends[0].substring(1)), Integer.parseInt(ends[1].substring(1)))
                .mapToObj(number -> String.format(Locale.ROOT, form, letter, number));
    }

    private static Set<String> tested() {
        Stream<String> transitions = TransitionInventoryTest.rows().map(row -> (String) row.get()[0]);
        Stream<String> named = CatalogueRuns.classes().stream()
                .flatMap(tests -> Arrays.stream(tests.getDeclaredMethods()))
                .filter(CatalogueCoverageTest::isRun)
                .flatMap(method -> named(method.getName()));
        return Stream.concat(transitions, named).collect(Collectors.toSet());
    }

    private static boolean isRun(Method method) {
        boolean isTest = method.isAnnotationPresent(Test.class) || method.isAnnotationPresent(ParameterizedTest.class);
        return isTest
                && !method.isAnnotationPresent(Disabled.class)
                && !method.getDeclaringClass().isAnnotationPresent(Disabled.class);
    }

    private static Stream<String> named(String method) {
        Matcher id = ID.matcher(method);
        return id.results().map(found -> {
            String text = found.group(1);
            return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        });
    }
}
