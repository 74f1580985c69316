package org.syntofin.authoring.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The order of what was chosen from a list. */
public final class InOrder {

    private InOrder() {}

    /** As it was written first, then as it is offered. */
    public static List<String> of(Set<String> chosen, Collection<String> written, Collection<String> offered) {
        Set<String> order = new LinkedHashSet<>(written);
        order.addAll(offered);
        List<String> ordered = new ArrayList<>(order);
        ordered.retainAll(chosen);
        return ordered;
    }
}
