package org.syntofin.simulation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The tests of the catalogue's scenarios, and the traces that they make. */
public final class CatalogueRuns {

    /** Those whose scenarios are runs. */
    private static final List<Class<?>> RUNS = List.of(
            OpeningCatalogueTest.class,
            OpeningLossCatalogueTest.class,
            OpeningEndsCatalogueTest.class,
            OptionsCatalogueTest.class,
            FastOpenCatalogueTest.class,
            FastOpenMemoryTest.class,
            HalfOpenCatalogueTest.class,
            ClosingCatalogueTest.class,
            ClosingLossCatalogueTest.class,
            AbruptCloseCatalogueTest.class,
            ResetCatalogueTest.class,
            TimeWaitCatalogueTest.class,
            FloodCatalogueTest.class,
            TeachingRunsTest.class,
            TransitionInventoryTest.class,
            SegmentStateMatrixTest.class);

    private CatalogueRuns() {}

    /** All of them, those of numbers alone included. */
    static List<Class<?>> classes() {
        List<Class<?>> all = new ArrayList<>(RUNS);
        for (String name : List.of("IsnGeneratorTest", "SequenceCheckTest")) {
            try {
                all.add(Class.forName("org.syntofin.tcp.connection." + name));
            } catch (ClassNotFoundException gone) {
                throw new LinkageError(name, gone);
            }
        }
        return all;
    }

    /** Runs the tests to get their traces. */
    public static List<Trace> all() {
        return Runs.during(() -> RUNS.forEach(CatalogueRuns::runTests));
    }

    private static void runTests(Class<?> tests) {
        try {
            Constructor<?> constructor = tests.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : tests.getDeclaredMethods()) {
                method.setAccessible(true);
                for (Object[] arguments : arguments(method)) {
                    method.invoke(constructor.newInstance(), arguments);
                }
            }
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(tests.getSimpleName(), failed);
        }
    }

    /** With what the method is called as a test; empty where it is none. */
    private static List<Object[]> arguments(Method method) throws ReflectiveOperationException {
        if (method.isAnnotationPresent(Test.class)) {
            return List.<Object[]>of(new Object[0]);
        }
        ValueSource values = method.getAnnotation(ValueSource.class);
        if (values != null) {
            return Arrays.stream(values.strings())
                    .map(value -> new Object[] {value})
                    .toList();
        }
        CsvSource rows = method.getAnnotation(CsvSource.class);
        if (rows != null) {
            return Arrays.stream(rows.value()).map(CatalogueRuns::cells).toList();
        }
        MethodSource source = method.getAnnotation(MethodSource.class);
        if (source != null) {
            Method made = method.getDeclaringClass().getDeclaredMethod(source.value()[0]);
            made.setAccessible(true);
            return ((Stream<?>) made.invoke(null))
                    .map(row -> ((Arguments) row).get())
                    .toList();
        }
        return List.of();
    }

    private static Object[] cells(String row) {
        return Arrays.stream(row.split("\\|", -1))
                .map(String::strip)
                .map(cell -> cell.equals("-") ? null : cell)
                .toArray();
    }
}
