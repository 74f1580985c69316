package org.syntofin.lab.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that a learner gives to an option of the network or of a host: {@code set network.delay=40ms}, {@code set
 * host.client.profile=linux}. It is written into the scenario's text, in place of the one that stands there.
 *
 * @param table as in {@code host.client}; empty for the scenario itself
 * @param key as in {@code profile}
 * @param value without quotes
 */
record Setting(String table, String key, String value) {

    private static final Pattern WRITTEN =
            Pattern.compile("set (?:(?<table>network|host\\.[\\p{L}\\p{N}_-]{1,32})\\.)?(?<key>[a-z0-9_]{1,40})="
                    + "(?<value>[\\p{Alnum}.%_-]{1,40})");
    private static final Pattern BARE = Pattern.compile("-?\\d{1,12}|true|false");
    private static final Pattern HEADER = Pattern.compile("\\s*\\[+.*");

    /** What the edit sets; empty where it is another kind of edit. */
    static Optional<Setting> of(String edit) {
        Matcher matcher = WRITTEN.matcher(edit);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String table = matcher.group("table");
        return Optional.of(new Setting(table == null ? "" : table, matcher.group("key"), matcher.group("value")));
    }

    /** The scenario's text with this value; empty where there is no such host. */
    Optional<String> into(String toml) {
        List<String> lines = new ArrayList<>(toml.lines().toList());
        int begin = table.isEmpty() ? 0 : lineOf(lines, table);
        String line = key + " = " + (BARE.matcher(value).matches() ? value : '"' + value + '"');
        if (begin < 0) {
            return table.equals("network") ? Optional.of(toml + "\n[network]\n" + line + "\n") : Optional.empty();
        }
        Pattern own = Pattern.compile("\\s*" + Pattern.quote(key) + "\\s*=.*");
        for (int i = begin; i < lines.size() && !HEADER.matcher(lines.get(i)).matches(); i++) {
            if (own.matcher(lines.get(i)).matches()) {
                lines.set(i, line);
                return Optional.of(String.join("\n", lines) + "\n");
            }
        }
        lines.add(begin, line);
        return Optional.of(String.join("\n", lines) + "\n");
    }

    /** The line after the table's header; -1 where it has none. */
    private static int lineOf(List<String> lines, String table) {
        Pattern header = Pattern.compile("\\s*\\[\\s*" + Pattern.quote(table) + "\\s*]\\s*(?:#.*)?");
        for (int i = 0; i < lines.size(); i++) {
            if (header.matcher(lines.get(i)).matches()) {
                return i + 1;
            }
        }
        return -1;
    }
}
