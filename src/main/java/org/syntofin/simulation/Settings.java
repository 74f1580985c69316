package org.syntofin.simulation;

import java.util.List;
import java.util.regex.Pattern;
import org.syntofin.simulation.toml.SourceText;
import org.syntofin.simulation.toml.Toml;
import org.syntofin.simulation.toml.TomlTable;

/** Changes to a scenario from the command line: {@code host.client.isn=100}. */
final class Settings {

    private static final String PLACE = "--set";
    private static final Pattern BARE = Pattern.compile("-?[0-9][0-9_]*|true|false|\\[.*]|\".*\"|'.*'");
    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_.\"-]+");

    private Settings() {}

    static TomlTable read(List<String> settings, Findings findings) {
        StringBuilder text = new StringBuilder();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1
                    || !PATH.matcher(setting.substring(0, equals).strip()).matches()) {
                findings.error(Position.ofFile(PLACE), "scenario.set", "found", setting);
                continue;
            }
            String value = setting.substring(equals + 1).strip();
            text.append(setting, 0, equals)
                    .append(" = ")
                    .append(BARE.matcher(value).matches() ? value : '"' + value.replace("\"", "\\\"") + '"')
                    .append('\n');
        }
        return Toml.read(new SourceText(PLACE, text.toString(), 1), findings);
    }
}
