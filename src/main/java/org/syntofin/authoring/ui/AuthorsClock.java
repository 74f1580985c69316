package org.syntofin.authoring.ui;

import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;

/** Times as the clock of the author's machine shows them; in UTC where the browser does not tell its zone. */
record AuthorsClock(ZoneId zone) {

    static AuthorsClock of(UI ui) {
        return new AuthorsClock(Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .flatMap(AuthorsClock::known)
                .orElse(ZoneOffset.UTC));
    }

    private static Optional<ZoneId> known(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** What the zone is called: {@code Asia/Shanghai}, {@code UTC}. */
    String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }

    LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    Instant moment(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    String say(Instant moment, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale)
                        .format(at(moment))
                + (zone.equals(ZoneOffset.UTC) ? " UTC" : "");
    }
}
