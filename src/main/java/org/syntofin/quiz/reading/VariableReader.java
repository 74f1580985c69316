package org.syntofin.quiz.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.quiz.Expression;
import org.syntofin.quiz.Variable;
import org.syntofin.simulation.Findings;
import org.syntofin.simulation.toml.TomlTable;
import org.syntofin.simulation.toml.TomlValue;

/** Reads {@code vars = { x = "int(1000, 9000)", n = "pick(1, 5, 20)" }}. */
final class VariableReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,31}");
    private static final Pattern RANGE = Pattern.compile("\\s*(int|pick)\\s*\\(([^()]*)\\)\\s*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}|0x[0-9a-fA-F]{1,8}");
    private static final int MAX = 50;

    private VariableReader() {}

    static List<Variable> read(TomlTable question, Findings findings) {
        List<Variable> variables = new ArrayList<>();
        Optional<TomlTable> table = question.table("vars");
        if (table.isEmpty()) {
            return variables;
        }
        for (String name : table.get().names()) {
            if (!NAME.matcher(name).matches()) {
                findings.error(table.get().keyPosition(name).orElseThrow(), "quiz.variable-name", "name", name);
                continue;
            }
            Optional<TomlValue.Text> written = table.get().requiredTextValue(name);
            if (written.isPresent()) {
                Optional<Variable.Range> range = range(written.get().value());
                if (range.isPresent()) {
                    variables.add(new Variable(name, range.get()));
                } else {
                    String found = written.get().value();
                    findings.error(written.get().position(), "quiz.variable-range", "name", name, "found", found);
                }
            }
        }
        if (variables.size() > MAX) {
            findings.error(table.get().position(), "quiz.variables", "limit", Integer.toString(MAX));
        }
        return variables;
    }

    private static Optional<Variable.Range> range(String text) {
        Matcher matcher = RANGE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Long> numbers = new ArrayList<>();
        for (String part : matcher.group(2).split(",", -1)) {
            String number = part.strip();
            if (!NUMBER.matcher(number).matches()) {
                return Optional.empty();
            }
            numbers.add(number.startsWith("0x") ? Long.parseLong(number.substring(2), 16) : Long.parseLong(number));
        }
        boolean inRange = numbers.stream().allMatch(number -> number <= Expression.MAXIMUM);
        if (!inRange) {
            return Optional.empty();
        }
        if (matcher.group(1).equals("pick")) {
            return Optional.of(new Variable.Picks(numbers));
        }
        return numbers.size() == 2 && numbers.get(0) <= numbers.get(1)
                ? Optional.of(new Variable.Interval(numbers.get(0), numbers.get(1)))
                : Optional.empty();
    }
}
