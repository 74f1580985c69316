package org.syntofin.account;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.syntofin.account.internal.Exchange;
import org.syntofin.account.internal.LearnerRow;
import org.syntofin.account.internal.Learners;

/**
 * Language and appearance, remembered for the learner on every device, and for a visitor on this one; how lessons are
 * written, on this device only.
 */
@Service
@PreAuthorize("permitAll()")
@Transactional
public class Preferences {

    private static final String LANGUAGE = "syntofin-language";
    private static final String APPEARANCE = "syntofin-appearance";
    private static final String WRITING = "syntofin-writing";
    private static final String IN_FORM = "form";
    private static final String AS_TEXT = "text";

    private final CurrentLearner current;
    private final Learners learners;
    private final Exchange exchange;

    Preferences(CurrentLearner current, Learners learners, Exchange exchange) {
        this.current = current;
        this.learners = learners;
        this.exchange = exchange;
    }

    /** What was chosen; empty where nothing was. */
    @Transactional(readOnly = true)
    public Optional<Language> language() {
        return row().flatMap(LearnerRow::language)
                .or(() -> exchange.cookie(LANGUAGE))
                .flatMap(Language::ofTag);
    }

    @Transactional(readOnly = true)
    public Appearance appearance() {
        return row().flatMap(LearnerRow::appearance)
                .or(() -> exchange.cookie(APPEARANCE).flatMap(Preferences::appearanceNamed))
                .orElse(Appearance.SYSTEM);
    }

    /** Whether lessons are written in a form here, and not as text; empty where nobody chose. */
    public Optional<Boolean> writesInForm() {
        return exchange.cookie(WRITING).map(IN_FORM::equals);
    }

    public void chooseForm(boolean form) {
        exchange.giveCookie(WRITING, form ? IN_FORM : AS_TEXT);
    }

    public void choose(Language language) {
        exchange.giveCookie(LANGUAGE, language.tag());
        row().ifPresent(row -> row.speak(language.tag()));
    }

    public void choose(Appearance appearance) {
        exchange.giveCookie(APPEARANCE, appearance.name());
        row().ifPresent(row -> row.look(appearance));
    }

    private Optional<LearnerRow> row() {
        return current.find().flatMap(learner -> learners.findById(learner.id().value()));
    }

    private static Optional<Appearance> appearanceNamed(String name) {
        for (Appearance appearance : Appearance.values()) {
            if (appearance.name().equals(name)) {
                return Optional.of(appearance);
            }
        }
        return Optional.empty();
    }
}
