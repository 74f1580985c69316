package org.syntofin.simulation.packetdrill;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;

/** Commands of the shell: none is run; those that name a behaviour or a state of ours are understood. */
final class Commands {

    private static final Pattern SETTING =
            Pattern.compile("(?:/proc/sys/)?(net[./][a-z0-9_]+(?:[./][a-z0-9_]+)+)\\s*=\\s*\"?(-?\\w[\\w-]*)");
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
        if (command.contains("common/defaults.sh")) {
            beginAsInTheirTests();
        }
        if (command.contains("tcp_metrics flush")) {
            machine.stack().host().forgetServers();
            return;
        }
        Matcher setting = SETTING.matcher(command);
        boolean any = false;
        while (setting.find()) {
            any = true;
            if (!set(setting.group(1).replace('/', '.'), setting.group(2))) {
                machine.passOver();
            }
        }
        if (!any) {
            machine.passOver();
        }
    }

    /** What the scripts of packetdrill's authors set before they begin; buffers of up to 15 MB need a shift of 8. */
    private void beginAsInTheirTests() {
        machine.fastOpen().setAsInTheirTests();
        machine.choose(machine.profile()
                .with(ProfileOption.WINDOW_SCALE, 8)
                .with(ProfileOption.SYN_RETRIES, 5)
                .with(ProfileOption.ECN, 0)
                .with(ProfileOption.ECN_ANSWER, 0));
    }

    /** Whether the switch names something of ours. */
    private boolean set(String name, String value) {
        FastOpenSettings fastOpen = machine.fastOpen();
        if (name.equals("net.ipv4.tcp_fastopen_key")) {
            boolean isKey = fastOpen.setKey(value);
            machine.renewFastOpenCookies();
            return isKey;
        }
        long number;
        try {
            number = Long.decode(value);
        } catch (NumberFormatException noNumber) {
            return false;
        }
        switch (name) {
            case "net.ipv4.tcp_fastopen" -> fastOpen.set(number);
            case "net.inet.tcp.udp_tunneling_port" -> machine.tunnel().open(number);
            case "net.inet.tcp.fastopen.client_enable" -> fastOpen.enableClient(number != 0);
            case "net.inet.tcp.fastopen.server_enable" -> fastOpen.enableServer(number != 0);
            default -> {
                Optional<Profile> changed = Sysctls.apply(machine.profile(), name, number);
                changed.ifPresent(machine::choose);
                return changed.isPresent();
            }
        }
        return true;
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
