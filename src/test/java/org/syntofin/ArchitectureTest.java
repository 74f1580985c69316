package org.syntofin;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** The house's rules that a compiler does not know. */
class ArchitectureTest {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.syntofin");

    @Test
    void keepsTheProtocolPlain() {
        check(classes()
                .that()
                .resideInAPackage("org.syntofin.tcp..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.jspecify..", "org.syntofin.tcp.."))
                .because("the engine is a pure function: no framework, no clock, no thread, no logging"));
    }

    @Test
    void keepsSimulationPlain() {
        check(classes()
                .that()
                .resideInAPackage("org.syntofin.simulation..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.syntofin.tcp..",
                        "org.syntofin.simulation.."))
                .because("a run depends on its scenario alone"));
    }

    @Test
    void keepsQuizPlain() {
        check(classes()
                .that()
                .resideInAPackage("org.syntofin.quiz..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "tools.jackson..",
                        "com.fasterxml.jackson.annotation..",
                        "org.syntofin.tcp..",
                        "org.syntofin.simulation..",
                        "org.syntofin.quiz.."))
                .because("grading asks the engine and nobody else"));
    }

    @Test
    void keepsThreadsAndFilesOutOfThePlainPackages() {
        check(noClasses()
                .that()
                .resideInAnyPackage("org.syntofin.tcp..", "org.syntofin.simulation..", "org.syntofin.quiz..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.concurrent..", "java.net..", "java.util.logging..")
                        .and(not(JavaClass.Predicates.type(InetAddress.class))))
                .because("the engine is single-threaded and talks to nobody; an address is only parsed"));
    }

    @Test
    void hasNoCycles() {
        check(slices().matching("org.syntofin.(*)..")
                .should()
                .beFreeOfCycles()
                .because("a reader must be able to learn the house from the bottom up"));
    }

    @Test
    void letsNobodyKnowAViewOrAdministration() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("..ui..", "org.syntofin.administration..", "org.syntofin")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.syntofin..ui..", "org.syntofin.administration.."))
                .because("routes and the command line are the leaves of the house"));
    }

    @Test
    void keepsViewsPackagePrivate() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage("..ui..")
                .because("features link to each other by path, not by class"));
    }

    @Test
    void guardsEveryRoute() {
        check(classes()
                .that()
                .areAnnotatedWith(Route.class)
                .should()
                .beAnnotatedWith(AnonymousAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(RolesAllowed.class)
                .because("a page says who may see it"));
    }

    @Test
    void guardsEveryPublicService() {
        check(guardedServices());
    }

    /** A rule that must fail does, so silence means something. */
    @Test
    void wouldFindAServiceThatForgotItsRule() {
        assertThat(guardedServices()
                        .evaluate(new ClassFileImporter().importClasses(Unguarded.class))
                        .getFailureReport()
                        .getDetails())
                .singleElement(as(STRING))
                .endsWith("Unguarded.open() has no @PreAuthorize");
    }

    /** A rule that looks at nothing says nothing. */
    @Test
    void wouldNotPassOverAnEmptyPackage() {
        ArchRule rule = classes()
                .that()
                .resideInAPackage("org.syntofin.nowhere..")
                .should()
                .bePublic();

        assertThatThrownBy(() -> rule.check(MAIN)).hasMessageContaining("failed to check any classes");
    }

    private static ArchRule guardedServices() {
        return classes()
                .that()
                .areAnnotatedWith(Service.class)
                .and()
                .arePublic()
                .should(new ArchCondition<>("say who may call each public method") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getMethods().stream()
                                .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                                .filter(method -> !method.getModifiers().contains(JavaModifier.SYNTHETIC))
                                .filter(method -> !method.isAnnotatedWith(PreAuthorize.class)
                                        && !type.isAnnotatedWith(PreAuthorize.class))
                                .forEach(method -> events.add(SimpleConditionEvent.violated(
                                        method, method.getFullName() + " has no @PreAuthorize")));
                    }
                })
                .because("services are the security boundary");
    }

    @Test
    void keepsRepositoriesInside() {
        check(classes()
                .that()
                .areAssignableTo(Repository.class)
                .should()
                .resideInAPackage("..internal..")
                .because("what leaves a feature is a record"));
        check(noClasses()
                .that()
                .resideInAPackage("..ui..")
                .should()
                .dependOnClassesThat(assignableToRepository())
                .because("views ask services"));
    }

    @Test
    void takesTimeAndChanceAsGiven() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.syntofin")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .callConstructor(Random.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("a test sets the clock and the dice: inject " + Clock.class.getName()));
    }

    @Test
    void printsOnlyOnTheCommandLine() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("org.syntofin.administration.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("the server logs"));
    }

    @Test
    void spellsMachineTextInTheRootLocale() {
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the default locale is used",
                        (JavaMethodCall call) -> call.getTargetOwner().isEquivalentTo(String.class)
                                && (call.getName().equals("toLowerCase")
                                        || call.getName().equals("toUpperCase"))
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because("a Turkish server must not change the protocol"));
    }

    @Test
    void injectsByConstructor() {
        ArchRule rule = fields().should().notBeAnnotatedWith(Autowired.class).because("a class says what it needs");
        rule.check(MAIN);
    }

    @Test
    void assertsInOneWay() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.junit.jupiter.api.Assertions")
                .because("AssertJ says more where a test fails")
                .check(new ClassFileImporter().importPackages("org.syntofin"));
    }

    @Test
    void usesNothingCommercial() {
        check(noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "com.vaadin.flow.component.charts..",
                        "com.vaadin.flow.component.board..",
                        "com.vaadin.flow.component.crud..",
                        "com.vaadin.flow.component.gridpro..",
                        "com.vaadin.flow.component.map..",
                        "com.vaadin.flow.component.richtexteditor..",
                        "com.vaadin.flow.component.spreadsheet..",
                        "com.vaadin.collaborationengine.."))
                .because("everyone may host SynToFin for nothing"));
    }

    @Test
    void marksEveryPackageForNullness() {
        TreeSet<String> packages = MAIN.stream()
                .filter(not(DescribedPredicate.describe(
                        "package-info", (JavaClass type) -> type.getSimpleName().equals("package-info"))))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> marked = MAIN.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.getAnnotations().stream()
                        .map(JavaAnnotation::getRawType)
                        .anyMatch(annotation -> annotation.isEquivalentTo(NullMarked.class)))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(marked).containsAll(packages);
    }

    private static DescribedPredicate<JavaClass> assignableToRepository() {
        return JavaClass.Predicates.assignableTo(Repository.class);
    }

    private static void check(ArchRule rule) {
        rule.check(MAIN);
    }

    /** One method has a rule, the other has none; abstract, so that Spring makes nothing of it. */
    @Service
    public abstract static class Unguarded {

        @PreAuthorize("denyAll()")
        public void closed() {}

        public void open() {}
    }
}
