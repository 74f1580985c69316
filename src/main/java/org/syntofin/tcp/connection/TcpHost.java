package org.syntofin.tcp.connection;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Connection.AckNeed;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.MaximumSegmentSize;

/**
 * All of one host's TCP: its sockets, and which of them a segment is for. Driven by {@link HostCalls}, {@link #deliver}
 * and {@link #runTimers}; everything that comes of it goes to the {@link Observer}. Times are microseconds and must not
 * go back. Not for several threads.
 */
public final class TcpHost {

    private final String name;
    private final Profile profile;
    private final long secret;
    private final IsnSource isns;
    private final Observer observer;
    private final boolean explains;
    private final Sockets sockets = new Sockets();
    private final Challenges challenges;
    private final Resets resets;
    private final List<TcpOption> mss;
    private @Nullable SynCookies cookies;

    private long now;
    private int nextSocket = 1;
    private boolean holding;
    private boolean down;
    private long quietUntil;
    private @Nullable Rule rule;
    private @Nullable Check why;
    private boolean discarded;

    /**
     * @param name as it stands in the segments' endpoints
     * @param secret for initial numbers and cookies; the same secret, the same run
     */
    public TcpHost(String name, Profile profile, long secret, IsnSource isns, Observer observer) {
        this.name = name;
        this.profile = profile;
        this.secret = secret;
        this.isns = isns;
        this.observer = observer;
        explains = observer.wantsChecks();
        challenges = new Challenges(profile);
        resets = new Resets(this);
        mss = List.of(new MaximumSegmentSize((int) profile.number(ProfileOption.MSS)));
    }

    private TcpHost(TcpHost other, Observer observer) {
        this(other.name, other.profile, other.secret, other.isns.copy(), observer);
        sockets.become(other.sockets, this);
        challenges.become(other.challenges);
        now = other.now;
        nextSocket = other.nextSocket;
        holding = other.holding;
        down = other.down;
        quietUntil = other.quietUntil;
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
        key.append(down ? 'd' : 'u').append(nextSocket);
        sockets.write(key);
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
        discarded = false;
        if (down) {
            because(null, Rule.HOST_DOWN, null);
            discard(null);
            return;
        }
        if (at < quietUntil) {
            because(null, Rule.QUIET_TIME, null);
            discard(null);
            return;
        }
        Connection connection = sockets.connection(segment.to().port(), segment.from());
        if (connection == null) {
            Listener listener = sockets.listener(segment.to().port());
            if (listener != null) {
                listener.arrives(segment);
            } else {
                resets.arrivesInClosed(segment);
            }
            return;
        }
        if (segment.flags().syn() && segment.flags().fin() && profile.flag(ProfileOption.DROP_SYN_FIN)) {
            because(connection, Rule.IMPL_SYN_FIN, null);
            discard(connection);
        } else if (connection.tcb.state == State.SYN_SENT) {
            SynSent.arrives(connection, segment);
        } else {
            Synchronized.arrives(connection, segment);
        }
        settle(connection);
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
        Connection connection = sockets.connection(local.port(), remote);
        if (connection != null && !down) {
            Icmp.arrives(connection, error);
        }
    }

    /** When the next timer is due; {@link Long#MAX_VALUE} where none is set. */
    public long nextTimer() {
        long earliest = Timers.OFF;
        for (Connection connection : sockets.connections()) {
            earliest = Math.min(earliest, connection.timers.earliest());
        }
        return earliest;
    }

    /** Fires every timer that is due, the earliest first. */
    public void runTimers(long at) {
        begin(at);
        for (Connection due = dueAt(at); due != null; due = dueAt(at)) {
            Timeouts.expired(due);
            settle(due);
        }
    }

    private @Nullable Connection dueAt(long at) {
        Connection earliest = null;
        long when = at;
        for (Connection connection : sockets.connections()) {
            long due = connection.timers.earliest();
            if (due < when || (due == when && due != Timers.OFF && earliest == null)) {
                earliest = connection;
                when = due;
            }
        }
        return earliest;
    }

    /** From now on pure acknowledgments wait for the host's next segment, or for {@link #sendHeldAcks}. */
    public void holdAcks(boolean hold) {
        holding = hold;
    }

    /** Whether a pure acknowledgment is held back. */
    public boolean holdsAcks() {
        for (Connection connection : sockets.connections()) {
            if (connection.holdsAck()) {
                return true;
            }
        }
        return false;
    }

    /** Sends every acknowledgment that is held back. */
    public void sendHeldAcks(long at) {
        begin(at);
        for (Connection connection : List.copyOf(sockets.connections())) {
            if (connection.holdsAck()) {
                sendOwedAck(connection);
            }
        }
    }

    /** Everything is forgotten at once, nobody is told; until {@link #reboot} nothing is answered. */
    public void crash(long at) {
        begin(at);
        because(null, Rule.CRASH, null);
        for (Connection connection : List.copyOf(sockets.connections())) {
            connection.flushQueues();
            connection.enter(State.CLOSED);
        }
        for (Listener listener : List.copyOf(sockets.listeners())) {
            forgetListener(listener);
        }
        down = true;
    }

    /** The host is there again, with nothing remembered (RFC 9293, 3.4.3 quiet time). */
    public void reboot(long at) {
        if (!down) {
            crash(at);
        }
        begin(at);
        down = false;
        quietUntil = profile.flag(ProfileOption.QUIET_TIME) ? at + profile.number(ProfileOption.MSL) : 0;
    }

    /** Whether the host crashed and was not rebooted. */
    public boolean isDown() {
        return down;
    }

    /** Until when nothing is sent after a reboot; 0 for no such time. */
    public long quietUntil() {
        return quietUntil;
    }

    void begin(long at) {
        if (at < now) {
            throw new IllegalArgumentException("time went back from " + now + " to " + at);
        }
        now = at;
        rule = null;
        why = null;
    }

    /** After whatever happened: what may be sent is sent, what is owed is acknowledged. */
    void settle(Connection c) {
        if (c.tcb.state == State.CLOSED || c.tcb.state == State.LISTEN) {
            return;
        }
        Transmitter.flush(c);
        if (c.ackNeed == AckNeed.NONE || (holding && c.ackNeed != AckNeed.NOW)) {
            return;
        }
        long delay = profile.number(ProfileOption.DELAYED_ACK);
        if (c.ackNeed == AckNeed.DELAYABLE && delay > 0) {
            if (!c.timers.isSet(TimerKind.DELAYED_ACK)) {
                c.because(Rule.ACK_DELAYED);
                c.setTimer(TimerKind.DELAYED_ACK, now + delay);
            }
            return;
        }
        sendOwedAck(c);
    }

    void sendOwedAck(Connection c) {
        Rule owed = c.ackRule;
        if (owed != null && rule != owed) {
            because(c, owed, null);
        }
        Transmitter.sendAck(c);
    }

    long now() {
        return now;
    }

    /** The clock of timestamps: milliseconds (RFC 7323, 5.4). */
    int timestamp() {
        return (int) (now / 1_000) + 1;
    }

    TcpOption mssOption() {
        return mss.getFirst();
    }

    SynCookies cookies() {
        SynCookies made = cookies;
        if (made == null) {
            made = new SynCookies(secret);
            cookies = made;
        }
        return made;
    }

    boolean explains() {
        return explains;
    }

    void because(@Nullable Connection connection, Rule because, @Nullable Check check) {
        rule = because;
        why = check;
        observer.decided(connection, because, check);
    }

    void transmit(@Nullable Connection connection, Segment segment, boolean again) {
        observer.send(connection, segment, again, rule, why);
    }

    void resetTo(@Nullable Connection connection, Segment offending) {
        resets.answer(connection, offending);
    }

    void tellState(Connection connection, State from, State to) {
        observer.state(connection, from, to, rule, why);
    }

    void tellTimer(Connection connection, TimerKind kind, Observer.TimerEvent event, long due) {
        observer.timer(connection, kind, event, due);
    }

    void tellListening(Listener listener, State from, State to) {
        observer.listening(listener, from, to, rule);
    }

    void signal(int socket, Signal signal, Payload data) {
        observer.signal(socket, signal, data, rule);
    }

    void discard(@Nullable Connection connection) {
        if (!discarded) {
            discarded = true;
            observer.discard(connection, rule, why);
        }
    }

    boolean mayChallenge() {
        return challenges.take(now);
    }

    SequenceNumber chooseIss(Connection c) {
        return profile.world() == World.ISN_ZERO ? SequenceNumber.ZERO : isns.next(c.local, c.remote, now);
    }

    /** The number that the next socket will have. */
    public int nextSocket() {
        return nextSocket;
    }

    int newSocket() {
        return nextSocket++;
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

    /** A new child for the sender of this segment. */
    Connection child(Listener listener, Segment s) {
        Connection child = new Connection(this, newSocket(), s.to(), s.from());
        child.parent = listener;
        put(child);
        return child;
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

    Listener addListener(int socket, int port) {
        Listener listener = new Listener(this, socket, port);
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
