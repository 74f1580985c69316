package org.syntofin.tcp.connection;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.MaximumSegmentSize;

/**
 * All of one host's TCP. Driven by {@link HostCalls}, {@link #deliver}
 * and {@link #runTimers}; everything that comes of it goes to the {@link Observer}. Times are microseconds and must not
 * go back. Not for several threads.
 */
public final class TcpHost extends HostReports {

    private final String name;
    private final Profile profile;
    private final HostSecrets secrets;
    private final Sockets sockets = new Sockets();
    private final Challenges challenges;
    private final Resets resets;
    private final Arrivals arrivals;
    private final OwedAcks acks = new OwedAcks();
    private final Uptime uptime;
    private final FastOpenCache fastOpen = new FastOpenCache();
    private final MaximumSegmentSize mss;

    private int nextSocket = 1;

    /**
     * @param name as it stands in the segments' endpoints
     * @param secret for initial numbers and cookies; the same secret, the same run
     */
    public TcpHost(String name, Profile profile, long secret, IsnSource isns, Observer observer) {
        this(name, profile, new HostSecrets(secret, isns), observer);
    }

    private TcpHost(String name, Profile profile, HostSecrets secrets, Observer observer) {
        super(observer);
        this.name = name;
        this.profile = profile;
        this.secrets = secrets;
        challenges = new Challenges(profile);
        resets = new Resets(this);
        uptime = new Uptime(this, sockets);
        arrivals = new Arrivals(this, sockets, uptime, resets);
        mss = new MaximumSegmentSize((int) profile.number(ProfileOption.MSS));
    }

    private TcpHost(TcpHost other, Observer observer) {
        this(other.name, other.profile, new HostSecrets(other.secrets), observer);
        sockets.become(other.sockets, this);
        challenges.become(other.challenges);
        begin(other.now());
        nextSocket = other.nextSocket;
        acks.hold(other.acks.holds());
        uptime.become(other.uptime);
        fastOpen.become(other.fastOpen);
    }

    /** An independent host in the same state, which tells another observer. */
    public TcpHost copy(Observer newObserver) {
        return new TcpHost(this, newObserver);
    }

    /**
     * Writes all that decides what the host does next, but no times: two hosts with the same key behave alike while no
     * timer fires.
     */
    public void writeKey(StringBuilder key) {
        key.append(uptime.isDown() ? 'd' : 'u').append(nextSocket);
        sockets.write(key);
        fastOpen.write(key);
    }

    public String name() {
        return name;
    }

    public Profile profile() {
        return profile;
    }

    /** The calls that applications make here. */
    public HostCalls calls() {
        return new HostCalls(this);
    }

    /** The connections that exist, in the order of their sockets. */
    public Collection<Connection> connections() {
        return Collections.unmodifiableCollection(sockets.connections());
    }

    public Collection<Listener> listeners() {
        return Collections.unmodifiableCollection(sockets.listeners());
    }

    public Optional<Connection> connection(int socket) {
        return Optional.ofNullable(sockets.connection(socket));
    }

    public Optional<Connection> connection(int localPort, Endpoint remote) {
        return Optional.ofNullable(sockets.connection(localPort, remote));
    }

    /** A segment arrives (RFC 9293, 3.10.7). */
    public void deliver(long at, Segment segment) {
        begin(at);
        beginSegment();
        arrivals.segment(at, segment);
    }

    /** A segment arrives whose ports are those of a connection, but by another way: it is answered as in CLOSED. */
    public void deliverToNobody(long at, Segment segment) {
        begin(at);
        beginSegment();
        resets.arrivesInClosed(segment);
    }

    /** A segment arrives damaged (RFC 9293, 3.1, MUST-3). */
    public void deliverCorrupted(long at) {
        begin(at);
        because(null, Rule.CHECKSUM, null);
        discard(null);
    }

    /** An ICMP error arrives about what {@code local} sent to {@code remote}. */
    public void deliver(long at, IcmpError error, Endpoint local, Endpoint remote) {
        begin(at);
        arrivals.icmp(error, local, remote);
    }

    /**
     * An ICMP error arrives: a packet that {@code local} sent to {@code remote} was too large, and may not be fragmented
     * (RFC 1191).
     *
     * @param octets what a segment may carry, options included: the MTU less the headers of IP and TCP
     */
    public void deliverTooLarge(long at, int octets, Endpoint local, Endpoint remote) {
        begin(at);
        arrivals.tooLarge(octets, local, remote);
    }

    /** When the next timer is due; {@link Long#MAX_VALUE} where none is set. */
    public long nextTimer() {
        return sockets.nextTimer();
    }

    /** Fires every timer that is due, the earliest first. */
    public void runTimers(long at) {
        begin(at);
        for (Connection due = sockets.dueAt(at); due != null; due = sockets.dueAt(at)) {
            Timeouts.expired(due);
            settle(due);
        }
    }

    /** From now on pure acknowledgments wait for the host's next segment, or for {@link #sendHeldAcks}. */
    public void holdAcks(boolean hold) {
        acks.hold(hold);
    }

    /** Whether a pure acknowledgment is held back. */
    public boolean holdsAcks() {
        return OwedAcks.isAnyHeld(sockets.connections());
    }

    /** Sends every acknowledgment that is held back. */
    public void sendHeldAcks(long at) {
        begin(at);
        acks.sendHeld(sockets.connections());
    }

    /** Everything is forgotten at once, nobody is told; until {@link #reboot} nothing is answered. */
    public void crash(long at) {
        begin(at);
        uptime.crash();
    }

    /** The host is there again, with nothing remembered (RFC 9293, 3.4.3 quiet time). */
    public void reboot(long at) {
        begin(at);
        uptime.reboot(at);
    }

    /** Whether the host crashed and was not rebooted. */
    public boolean isDown() {
        return uptime.isDown();
    }

    /** Until when nothing is sent after a reboot; 0 for no such time. */
    public long quietUntil() {
        return uptime.quietUntil();
    }

    /** After whatever happened: what may be sent is sent, what is owed is acknowledged. */
    void settle(Connection c) {
        if (c.tcb.state == State.CLOSED || c.tcb.state == State.LISTEN) {
            return;
        }
        Transmitter.flush(c);
        acks.settle(c);
    }

    void sendOwedAck(Connection c) {
        acks.send(c);
    }

    /** The option that announces this MSS. */
    TcpOption mssOption(Profile chosen) {
        int octets = (int) chosen.number(ProfileOption.MSS);
        return octets == mss.octets() ? mss : new MaximumSegmentSize(octets);
    }

    FastOpenCache fastOpen() {
        return fastOpen;
    }

    /** What is remembered of other hosts is forgotten. */
    public void forgetServers() {
        fastOpen.forget();
    }

    /** From now on Fast Open cookies are made in this way. */
    public void makeFastOpenCookies(FastOpenCookies maker) {
        secrets.makeFastOpenCookies(maker);
    }

    HostSecrets secrets() {
        return secrets;
    }

    void resetTo(@Nullable Connection connection, Segment offending) {
        resets.answer(connection, offending);
    }

    boolean mayChallenge() {
        return challenges.take(now());
    }

    /** The number that the next socket will have. */
    public int nextSocket() {
        return nextSocket;
    }

    int newSocket() {
        return nextSocket++;
    }

    void timerMoves(long from, long to) {
        sockets.timerMoves(from, to);
    }

    void put(Connection c) {
        sockets.put(c);
    }

    void remove(Connection c) {
        sockets.remove(c);
        if (c.parent != null) {
            c.parent.forget(c);
        }
    }

    void established(Connection c) {
        if (c.parent != null) {
            c.parent.established(c);
        }
        KeepAlive.heard(c);
    }

    @Nullable
    Listener listenerFor(int port) {
        return sockets.listener(port);
    }

    Listener addListener(int socket, int port, Profile chosen) {
        Listener listener = new Listener(this, socket, port, chosen);
        sockets.put(listener);
        return listener;
    }

    /** The listening socket becomes something else. */
    void drop(Listener listener) {
        sockets.remove(listener);
    }

    void forgetListener(Listener listener) {
        sockets.remove(listener);
        tellListening(listener, State.LISTEN, State.CLOSED);
    }
}
