package org.syntofin.course.reading;

import java.util.regex.Pattern;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Names of courses, lessons, skills, causes, terms: for ever, so few characters. */
public final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,63}");

    private Ids() {}

    public static boolean valid(String id) {
        return ID.matcher(id).matches();
    }

    /** The id of a table; empty text and a finding where there is none that can be used. */
    public static String read(TomlTable table) {
        TomlValue.Text id = table.requiredTextValue("id").orElse(null);
        if (id == null) {
            return "";
        }
        if (!valid(id.value())) {
            table.findings().error(id.position(), "id.characters", "id", shortened(id.value()));
            return "";
        }
        return id.value();
    }

    public static void unknown(
            Findings findings, TomlValue.Text reference, String code, java.util.Collection<String> known) {
        String nearest = org.syntofin.simulation.toml.Nearest.to(reference.value(), known)
                .orElse("");
        if (nearest.isEmpty()) {
            findings.error(reference.position(), code, "id", shortened(reference.value()));
        } else {
            findings.error(reference.position(), code + "-near", "id", reference.value(), "nearest", nearest);
        }
    }

    public static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
