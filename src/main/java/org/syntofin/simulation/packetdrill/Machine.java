package org.syntofin.simulation.packetdrill;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Connection;
import org.syntofin.tcp.connection.Listener;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.connection.State;
import org.syntofin.tcp.connection.TcbVariable;
import org.syntofin.tcp.connection.TcpHost;
import org.syntofin.tcp.wire.Segment;

/**
 * What a script acts on: the host under test, its programs, and the wire in front of it. The host begins to exist when
 * something is first done with it, since commands before that choose its profile.
 */
final class Machine {

    private static final int IPV4_AND_TCP = 40;
    private static final int IPV6_AND_TCP = 60;
    private static final int UDP = 8;
    private static final int MTU = 1500;
    private static final int IPV6_DEFAULT_MSS = 1220;

    private final Programs programs = new Programs(this);
    private final SegmentJudge judge;
    private final FastOpenSettings fastOpen;
    private Profile profile;
    private @Nullable Stack stack;
    private long beginning;
    private int passedOver;
    private int ports = Programs.EPHEMERAL_PORT;
    private int remotePorts = Programs.EPHEMERAL_PORT;
    private final Tunnel tunnel = new Tunnel();
    /** Octets of a packet that are no text. */
    private final int headers;

    Machine(Profile profile, Script script, Comparison comparison) {
        boolean v6 = script.options().getOrDefault("ip_version", "ipv4").equals("ipv6");
        int mtu = number(script.options().get("mtu"), MTU);
        headers = (v6 ? IPV6_AND_TCP : IPV4_AND_TCP) + (script.options().containsKey("udp_encapsulation") ? UDP : 0);
        long mss = Math.clamp(mtu - headers, 1, ProfileOption.MSS.most());
        this.profile = profile.with(ProfileOption.MSS, mss);
        if (v6) {
            this.profile = this.profile.with(ProfileOption.DEFAULT_MSS, IPV6_DEFAULT_MSS);
        }
        judge = new SegmentJudge(comparison);
        fastOpen = new FastOpenSettings(script.options(), isLinux());
    }

    /** What a segment may carry in packets of this size, options included. */
    int roomIn(int mtu) {
        return mtu - headers;
    }

    FastOpenSettings fastOpen() {
        return fastOpen;
    }

    private static int number(@Nullable String written, int otherwise) {
        return written != null && written.matches("\\d{1,6}") ? Integer.parseInt(written) : otherwise;
    }

    /** The host under test. */
    Stack stack() {
        Stack existing = stack;
        if (existing == null) {
            existing = new Stack(profile, beginning);
            existing.host().makeFastOpenCookies(fastOpen.cookies());
            stack = existing;
        }
        return existing;
    }

    /** How many connections may wait for accept where the program asks for this many. */
    long acceptBacklog(long asked) {
        long queued = asked < 0 ? ProfileOption.BACKLOG.byDefault() : Math.min(asked, ProfileOption.BACKLOG.most() / 2);
        if (isFreeBsd()) {
            return queued * 3 / 2 + 1;
        }
        return profile.name().equals(Profile.LINUX.name()) ? queued + 1 : Math.max(1, queued);
    }

    /** The key of the cookies was changed. */
    void renewFastOpenCookies() {
        if (stack != null) {
            stack.host().makeFastOpenCookies(fastOpen.cookies());
        }
    }

    /** Lets time pass. */
    void advance(long to) {
        beginning = Math.max(beginning, to);
        if (stack != null) {
            stack.advance(to);
        }
    }

    long now() {
        return stack == null ? beginning : stack.now();
    }

    Programs programs() {
        return programs;
    }

    SegmentJudge judge() {
        return judge;
    }

    Profile profile() {
        return profile;
    }

    boolean isLinux() {
        return !isFreeBsd();
    }

    boolean isFreeBsd() {
        return profile.name().equals(Profile.FREEBSD.name());
    }

    /** Chooses the host's behaviour, or where it exists that of the sockets to come. */
    void choose(Profile newProfile) {
        profile = newProfile;
    }

    /** An option of one socket: of its connection, of those that it will accept, or of what it will open. */
    void choose(VirtualSocket socket, ProfileOption option, long value) {
        if (value < option.least() || value > option.most()) {
            passOver();
        } else if (socket.connection().isPresent()) {
            stack().calls().choose(now(), socket.connection().get(), option, value);
        } else if (socket.listener().isPresent()) {
            socket.listener().get().choose(option, value);
        } else {
            socket.choose(option, value);
        }
    }

    /** SYNs without options. */
    void chooseNoOptions(VirtualSocket socket, boolean none) {
        if (none) {
            choose(socket, ProfileOption.MSS, 0);
            choose(socket, ProfileOption.WINDOW_SCALE, -1);
            choose(socket, ProfileOption.SACK, 0);
            choose(socket, ProfileOption.TIMESTAMPS, 0);
        } else {
            passOver();
        }
    }

    void passOver() {
        passedOver++;
    }

    int passedOver() {
        return passedOver;
    }

    /** From which port the other end opens to the next listener. */
    int nextRemotePort() {
        return remotePorts++;
    }

    /** A new socket has no key of its own for Fast Open cookies. */
    void forgetListenersKey() {
        if (fastOpen.forgetListenersKey()) {
            renewFastOpenCookies();
        }
    }

    Tunnel tunnel() {
        return tunnel;
    }

    int nextPort() {
        return ports++;
    }

    /** A packet of the script arrives. */
    void deliver(Action.Packet packet) {
        Segment segment = judge.arriving(packet);
        TcpHost host = stack().host();
        Optional<Connection> before = host.connection(judge.local().port(), judge.remote());
        boolean isNew = before.isEmpty();
        switch (tunnel.way(packet.tunnel(), before, segment)) {
            case LOST -> {
                return;
            }
            case FOR_NOBODY -> {
                host.deliverToNobody(now(), segment);
                return;
            }
            case RIGHT -> stack().deliver(segment);
        }
        Optional<Connection> connection = host.connection(judge.local().port(), judge.remote());
        long irs = connection.map(c -> c.tcb().value(TcbVariable.IRS)).orElse(-1L);
        boolean begins = connection.isEmpty()
                ? isNew && !segment.flags().ack()
                : segment.seq().value() == irs;
        if (segment.flags().syn() && begins) {
            judge.countFrom(segment.seq());
        }
    }

    /** The state of the connection that the script's packets belong to. */
    State stateUnderTest() {
        TcpHost host = stack().host();
        Optional<Connection> connection = host.connection(judge.local().port(), judge.remote());
        if (connection.isPresent()) {
            return connection.get().state();
        }
        boolean listening = host.listeners().stream()
                .map(Listener::port)
                .anyMatch(port -> port == judge.local().port());
        boolean held = programs.sockets().values().stream()
                .anyMatch(socket -> socket.connection().isPresent());
        return listening && !held ? State.LISTEN : State.CLOSED;
    }
}
