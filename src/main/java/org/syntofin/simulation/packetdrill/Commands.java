package org.syntofin.simulation.packetdrill;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.State;

/** Commands of the shell: none is run; those that name a behaviour or a state of ours are understood. */
final class Commands {

    private static final Pattern SYSCTL =
            Pattern.compile("sysctl\\s+(?:-[a-z]+\\s+)*([a-z0-9_.]+)\\s*=\\s*\"?(-?\\w+)");
    private static final Pattern COUNTED =
            Pattern.compile("grep\\s+-c\\s+'?([A-Z_0-9]+)'?\\s*\\|\\s*grep\\s+'?(\\d+)'?");
    private static final Pattern NAMED = Pattern.compile("grep\\s+'?([A-Z][A-Z_0-9]+)'?\\s*$");

    private final Machine machine;

    Commands(Machine machine) {
        this.machine = machine;
    }

    void run(String command) {
        if (command.strip().startsWith("sockstat")) {
            sockstat(command);
            return;
        }
        Matcher sysctl = SYSCTL.matcher(command);
        boolean understood = sysctl.find();
        if (understood) {
            Optional<Profile> changed = setting(machine.profile(), sysctl.group(1), sysctl.group(2));
            understood = changed.isPresent() && machine.choose(changed.get());
        }
        if (!understood) {
            machine.passOver();
        }
    }

    private static Optional<Profile> setting(Profile profile, String name, String value) {
        try {
            return Sysctls.apply(profile, name, Long.decode(value));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** {@code … | grep -c STATE | grep N} asserts a count, {@code … | grep STATE} that there is one. */
    private void sockstat(String command) {
        boolean ofProgram = command.contains("packetdri");
        Matcher counted = COUNTED.matcher(command);
        if (counted.find()) {
            Optional<State> state = States.ofName(counted.group(1));
            if (state.isPresent()) {
                long count = count(state.get(), ofProgram);
                if (!Long.toString(count).equals(counted.group(2))) {
                    throw new Deviation(counted.group(2) + " in " + state.get(), "" + count);
                }
                return;
            }
        }
        Matcher named = NAMED.matcher(command);
        Optional<State> state = named.find() ? States.ofName(named.group(1)) : Optional.empty();
        if (state.isEmpty()) {
            machine.passOver();
        } else if (count(state.get(), ofProgram) == 0) {
            throw new Deviation("a socket in " + state.get(), "none");
        }
    }

    private long count(State state, boolean ofProgram) {
        Collection<VirtualSocket> open = machine.programs().sockets().values();
        long held = open.stream()
                .filter(socket -> socket.connection().isPresent() && socket.state() == state)
                .count();
        if (ofProgram || state == State.CLOSED) {
            return held;
        }
        return machine.stack().host().connections().stream()
                .map(Connection::state)
                .filter(state::equals)
                .count();
    }
}
