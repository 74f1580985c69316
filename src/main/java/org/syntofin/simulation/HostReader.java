package org.syntofin.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.syntofin.simulation.toml.TomlValue;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.wire.SequenceNumber;

/** Reads {@code [host.NAME]}: numbers, ports, profile, and every {@link ProfileOption} by its name. */
final class HostReader {

    private static final int CLIENT_PORT = 40_000;
    private static final int SERVER_PORT = 80;
    private static final long LARGEST_NUMBER = 0xffff_ffffL;
    private static final int HEADERS = 40;
    private static final List<String> MODES = List.of("automatic", "calls");

    private final List<Fields> hosts;
    private final List<CallSpec> calls;
    private final NetworkReader network;

    HostReader(List<Fields> hosts, List<CallSpec> calls, NetworkReader network) {
        this.hosts = hosts;
        this.calls = calls;
        this.network = network;
    }

    List<HostSpec> read() {
        List<HostSpec> read = new ArrayList<>();
        boolean firstListens = !hosts.isEmpty() && hosts.getFirst().has("listen");
        for (int i = 0; i < hosts.size(); i++) {
            read.add(read(hosts.get(i), i == 1 && !firstListens ? SERVER_PORT : CLIENT_PORT));
        }
        return read;
    }

    private HostSpec read(Fields fields, int port) {
        String name = fields.name();
        if (!name.matches("[\\p{L}_][\\p{L}\\p{N}_-]{0,31}")) {
            fields.error(fields.position(), "scenario.host-name", "found", name);
        }
        Profile profile = profile(fields);
        Optional<Long> listens = fields.whole("listen", 1, 0xffff);
        Optional<Long> given = fields.whole("port", 1, 0xffff);
        boolean accepts = fields.word("accept", MODES)
                .map("automatic"::equals)
                .orElseGet(() -> !calls(name, CallSpec.Kind.ACCEPT));
        boolean reads = fields.word("read", MODES)
                .map("automatic"::equals)
                .orElseGet(() -> !calls(name, CallSpec.Kind.RECEIVE));
        List<SequenceNumber> isns = isns(fields);
        fields.done();
        int local = listens.or(() -> given).orElse((long) port).intValue();
        return new HostSpec(safe(name), profile, isns, local, listens.isPresent(), accepts, reads);
    }

    private static String safe(String name) {
        return name.isEmpty() ? "host" : name;
    }

    private boolean calls(String host, CallSpec.Kind kind) {
        return calls.stream().anyMatch(call -> call.host().equals(host) && call.call() == kind);
    }

    private Profile profile(Fields fields) {
        Profile profile = fields.word(
                        "profile", Profile.named().stream().map(Profile::name).toList())
                .flatMap(Profile::ofName)
                .orElse(Profile.RFC9293);
        if (network.mtu() > 0) {
            profile = profile.with(ProfileOption.MSS, Math.max(1, network.mtu() - HEADERS));
        }
        for (ProfileOption option : ProfileOption.values()) {
            String key = option.text();
            Optional<Long> value = switch (option.kind()) {
                case NUMBER -> fields.whole(key, option.least(), option.most());
                case FLAG -> fields.truth(key).map(on -> on ? 1L : 0L);
                case DURATION -> fields.duration(key, option.least(), option.most());
            };
            if (value.isPresent()) {
                profile = profile.with(option, value.get());
            }
        }
        return profile;
    }

    private static List<SequenceNumber> isns(Fields fields) {
        List<SequenceNumber> isns = new ArrayList<>();
        TomlValue written = fields.value("isn").orElse(null);
        if (written instanceof TomlValue.Array array) {
            array.items().forEach(item -> isn(fields, item, isns));
        } else if (written != null) {
            isn(fields, written, isns);
        }
        return isns;
    }

    private static void isn(Fields fields, TomlValue item, List<SequenceNumber> isns) {
        if (item instanceof TomlValue.Whole whole && whole.value() >= 0 && whole.value() <= LARGEST_NUMBER) {
            isns.add(SequenceNumber.of(whole.value()));
        } else {
            fields.error(item.position(), "scenario.isn");
        }
    }
}
