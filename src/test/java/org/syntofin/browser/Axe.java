package org.syntofin.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import java.util.List;

/** Looks at a page by axe's rules, the recommended ones included. */
final class Axe {

    private Axe() {}

    /**
     * What is wrong on the page as it stands: the rule, where, and the element. Axe runs in the page itself, since nothing here
     * stands in frames and a page of its own takes longest.
     *
     * @param within CSS selectors of the only parts that are looked at; none for the whole page
     */
    static List<String> faults(Page page, String... within) {
        // Vaadin's own sign of a lost connection stands outside every landmark, unseen until it speaks.
        AxeBuilder axe = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(onlyViolations())
                .exclude("vaadin-connection-indicator");
        for (String part : within) {
            axe.include(part);
        }
        AxeResults results = axe.analyze();
        assertThat(results.getPasses()).as("rules that were kept").isNotEmpty();
        return results.getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream()
                        .map(node -> rule.getId() + " " + node.getTarget() + " " + node.getHtml()))
                .toList();
    }

    /** Of rules that are kept one element each is told. */
    private static AxeRunOptions onlyViolations() {
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return options;
    }
}
