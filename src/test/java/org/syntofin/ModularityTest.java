package org.syntofin;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The features know each other only as their package-info declares; the plain packages are ArchUnit's to guard. */
class ModularityTest {

    @Test
    void verifiesTheFeatures() {
        ApplicationModules.of(
                        App.class,
                        resideInAnyPackage("org.syntofin.tcp..", "org.syntofin.simulation..", "org.syntofin.quiz.."))
                .verify();
    }
}
