package org.syntofin.simulation;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The traces of all scenarios of the catalogue, as its tests make them. */
public final class CatalogueRuns {

    private static final List<Class<?>> CATALOGUE = List.of(
            OpeningCatalogueTest.class,
            OptionsCatalogueTest.class,
            HalfOpenCatalogueTest.class,
            ClosingCatalogueTest.class,
            ResetCatalogueTest.class,
            TimeWaitCatalogueTest.class,
            FloodCatalogueTest.class,
            TeachingRunsTest.class);

    private CatalogueRuns() {}

    /** Runs the tests to get them. */
    public static List<Trace> all() {
        return Runs.during(() -> CATALOGUE.forEach(CatalogueRuns::runTests));
    }

    private static void runTests(Class<?> tests) {
        try {
            Constructor<?> constructor = tests.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : tests.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    method.invoke(constructor.newInstance());
                }
            }
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(tests.getSimpleName(), failed);
        }
    }
}
