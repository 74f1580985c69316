package org.syntofin.simulation.packetdrill;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.tcp.connection.State;

/** The assertions of a script about {@code tcpi_state} and {@code tcpi_options}; others are passed over. */
final class Assertions {

    private static final Pattern STATE = Pattern.compile("assert\\s+tcpi_state\\s*(==|!=)\\s*(\\w+)");
    private static final Pattern OPTIONS =
            Pattern.compile("assert\\s+\\(\\s*tcpi_options\\s*&\\s*(\\w+)\\s*\\)\\s*(==|!=)\\s*0");
    private static final Map<String, Integer> BITS =
            Map.of("TCPI_OPT_TIMESTAMPS", 1, "TCPI_OPT_SACK", 2, "TCPI_OPT_WSCALE", 4, "TCPI_OPT_ECN", 8);

    private final Machine machine;

    Assertions(Machine machine) {
        this.machine = machine;
    }

    void check(String code) {
        for (String statement : code.split("[;\n]", -1)) {
            if (statement.strip().startsWith("assert")) {
                checkOne(statement.strip());
            }
        }
    }

    private void checkOne(String statement) {
        Matcher state = STATE.matcher(statement);
        Matcher options = OPTIONS.matcher(statement);
        if (state.find()) {
            checkState(state.group(1).equals("=="), state.group(2));
        } else if (options.find() && BITS.containsKey(options.group(1))) {
            boolean wanted = options.group(2).equals("!=");
            boolean set = (machine.judge().negotiated() & BITS.get(options.group(1))) != 0;
            if (set != wanted) {
                throw new Deviation(statement, options.group(1) + (set ? " set" : " not set"));
            }
        } else {
            machine.passOver();
        }
    }

    private void checkState(boolean wanted, String written) {
        State state = machine.stateUnderTest();
        boolean number = Character.isDigit(written.charAt(0));
        long found = new States(machine.isFreeBsd()).number(state);
        boolean same = number
                ? Long.parseLong(written, 0, Math.min(written.length(), 9), 10) == found
                : States.ofName(written.toUpperCase(Locale.ROOT))
                        .filter(state::equals)
                        .isPresent();
        if (same != wanted) {
            throw new Deviation("tcpi_state " + (wanted ? "" : "other than ") + written, state + " (" + found + ")");
        }
    }
}
