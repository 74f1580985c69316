package org.syntofin.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A table as Markdown writes it.
 *
 * @param rows the first is its head
 * @param rule the line below the head, which says how columns are aligned; columns that it does not know are plain
 */
public record TableText(List<List<String>> rows, List<String> rule) {

    private static final String PLAIN = "---";
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");

    public TableText {
        rows = rows.stream().map(List::copyOf).toList();
        rule = List.copyOf(rule);
    }

    /** A table as it stands in a lesson. */
    public static TableText of(String source) {
        List<List<String>> lines = source.strip().lines().map(TableText::cells).toList();
        List<List<String>> rows = new ArrayList<>(lines);
        List<String> rule = rows.size() > 1 ? rows.remove(1) : List.of();
        return new TableText(rows, rule);
    }

    private static List<String> cells(String line) {
        String inside = line.strip().replaceFirst("^\\|", "").replaceFirst("(?<!\\\\)\\|$", "");
        return BAR.splitAsStream(inside)
                .map(cell -> cell.strip().replace("\\|", "|"))
                .toList();
    }

    public int columns() {
        return Stream.concat(Stream.of(rule), rows.stream())
                .mapToInt(List::size)
                .max()
                .orElse(0);
    }

    public String write() {
        int columns = columns();
        List<String> lines = new ArrayList<>();
        rows.forEach(row -> lines.add(line(IntStream.range(0, columns)
                .mapToObj(at -> at < row.size() ? row.get(at) : "")
                .map(cell -> cell.strip().replace("|", "\\|").replace('\n', ' ')))));
        lines.add(
                Math.min(1, lines.size()),
                line(IntStream.range(0, columns).mapToObj(at -> at < rule.size() ? rule.get(at) : PLAIN)));
        return String.join("\n", lines);
    }

    private static String line(Stream<String> cells) {
        return cells.reduce("|", (line, cell) -> line + " " + cell + " |");
    }
}
