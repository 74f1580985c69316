package org.syntofin.study.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Optional;

/** Writes moments as the clock on the reader's wall shows them. */
final class Moments {

    private Moments() {}

    /** The moment in the zone of the reader's browser, which is named; in UTC where the browser did not say. */
    static String words(Instant moment, Component page) {
        ZoneId zone = page.getUI()
                .or(() -> Optional.ofNullable(UI.getCurrent()))
                .flatMap(Moments::zone)
                .orElse(ZoneOffset.UTC);
        String written = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(page.getUI()
                        .map(UI::getLocale)
                        .orElseGet(() -> UI.getCurrent().getLocale()))
                .format(moment.atZone(zone));
        return written + " (" + name(zone, page) + ")";
    }

    private static String name(ZoneId zone, Component page) {
        return zone.equals(ZoneOffset.UTC)
                ? "UTC"
                : zone.getDisplayName(
                        TextStyle.FULL,
                        page.getUI()
                                .map(UI::getLocale)
                                .orElseGet(() -> UI.getCurrent().getLocale()));
    }

    private static Optional<ZoneId> zone(UI ui) {
        return Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .flatMap(Moments::known);
    }

    private static Optional<ZoneId> known(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
