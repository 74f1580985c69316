package org.syntofin.lab.internal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.syntofin.simulation.Finding;

/** A run that cannot be: its scenario, or what was changed in it, is not usable. */
public class RunRefused extends RuntimeException {

    private static final int MOST = 3;

    private final transient List<Finding> findings;

    RunRefused(List<Finding> findings) {
        super("Not a run: " + findings.stream().map(Finding::code).toList());
        this.findings = List.copyOf(findings);
    }

    List<Finding> findings() {
        return findings;
    }

    /** What is wrong and how to mend it, in this language. */
    String words(Locale locale) {
        return findings.stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .limit(MOST)
                .map(finding ->
                        finding.fill(ElementWords.of(finding.key(), locale).orElse(finding.code())))
                .collect(Collectors.joining(" "));
    }
}
