package org.syntofin.study;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/**
 * Moments as the clock on the reader's wall shows them.
 *
 * @param zone the browser's; UTC where the browser did not say
 * @param locale in whose words they are written
 */
public record WallClock(ZoneId zone, Locale locale) {

    /** The clock of whoever looks at a page. */
    public static WallClock of(Component page) {
        UI ui = page.getUI().orElseGet(UI::getCurrent);
        ZoneId zone = Optional.ofNullable(ui.getPage().getExtendedClientDetails())
                .map(details -> details.getTimeZoneId())
                .flatMap(WallClock::known)
                .orElse(ZoneOffset.UTC);
        return new WallClock(zone, ui.getLocale());
    }

    private static Optional<ZoneId> known(String id) {
        try {
            return Optional.of(ZoneId.of(id));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** What the zone is called. */
    public String name() {
        return zone.equals(ZoneOffset.UTC) ? "UTC" : zone.getDisplayName(TextStyle.FULL, locale);
    }

    public LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, zone);
    }

    public Instant moment(LocalDateTime time) {
        return time.atZone(zone).toInstant();
    }

    /** Day and minute, where it is plain whose; UTC is named. */
    public String say(Instant moment) {
        return zone.equals(ZoneOffset.UTC) ? written(moment) + " UTC" : written(moment);
    }

    /** Day and minute, with the zone's name. */
    public String withZone(Instant moment) {
        return written(moment) + " (" + name() + ")";
    }

    private String written(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at(moment));
    }
}
