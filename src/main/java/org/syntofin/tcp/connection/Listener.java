package org.syntofin.tcp.connection;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;

/**
 * A listening socket: answers SYNs with children of its own number, keeps the two queues of RFC 4987 and, if asked
 * to, SYN cookies (RFC 9293, 3.10.7.2).
 */
public final class Listener {

    private final TcpHost host;
    private final int socket;
    private final int port;
    private Profile profile;
    private final Set<Connection> halfOpen = new LinkedHashSet<>();
    private final Deque<Connection> acceptQueue = new ArrayDeque<>();
    private boolean acceptsAutomatically = true;
    private final CookieHandshake cookies;

    Listener(TcpHost host, int socket, int port, Profile profile) {
        this.host = host;
        this.profile = profile;
        this.socket = socket;
        this.port = port;
        cookies = new CookieHandshake(host, this);
    }

    Listener(TcpHost host, Listener other, Sockets copies) {
        this(host, other.socket, other.port, other.profile);
        acceptsAutomatically = other.acceptsAutomatically;
        cookies.become(other.cookies);
        other.halfOpen.forEach(child -> halfOpen.add(copies.copyOf(child)));
        other.acceptQueue.forEach(child ->
                acceptQueue.add(child.tcb.state == State.CLOSED ? new Connection(host, child) : copies.copyOf(child)));
    }

    public int socket() {
        return socket;
    }

    public int port() {
        return port;
    }

    /** How many children are in SYN-RECEIVED. */
    public int halfOpenCount() {
        return halfOpen.size();
    }

    /** How many established children wait for accept. */
    public int waitingCount() {
        return acceptQueue.size();
    }

    /** Changes one choice for the connections to come, as a program does with an option of its socket. */
    public void choose(ProfileOption option, long value) {
        profile = profile.with(option, value);
    }

    /** Whether the program takes connections by itself, or by calling accept. */
    public void acceptAutomatically(boolean automatically) {
        acceptsAutomatically = automatically;
    }

    void arrives(Segment s) {
        if (s.flags().rst()) {
            host.because(null, Rule.LISTEN_RST, null);
            host.discard(null);
        } else if (s.flags().has(Flags.SYN_ACK) && profile.flag(ProfileOption.LISTEN_IGNORES_SYN_ACK)) {
            host.because(null, Rule.IMPL_LISTEN_SYN_ACK, null);
            host.discard(null);
        } else if (s.flags().ack()) {
            acknowledged(s);
        } else if (!s.flags().syn()) {
            host.because(null, Rule.LISTEN_OTHER, null);
            host.discard(null);
        } else if (s.flags().fin() && profile.flag(ProfileOption.DROP_SYN_FIN)) {
            host.because(null, Rule.IMPL_SYN_FIN, null);
            host.discard(null);
        } else {
            synchronize(s);
        }
    }

    private void acknowledged(Segment s) {
        if (cookies.expects(s, profile)) {
            if (cookies.complete(s)) {
                return;
            }
            host.because(null, Rule.COOKIE_WRONG, null);
        } else {
            host.because(null, Rule.LISTEN_ACK, null);
        }
        host.resetTo(null, s);
        host.discard(null);
    }

    private void synchronize(Segment s) {
        long backlog = profile.number(ProfileOption.BACKLOG);
        boolean full = halfOpen.size() >= backlog;
        if (!acceptsAutomatically && acceptQueue.size() >= acceptLimit()) {
            host.because(null, Rule.ACCEPT_QUEUE_FULL_SYN, acceptQueueIsFull());
            host.discard(null);
            return;
        }
        if (CookieHandshake.isWanted(profile, full)) {
            cookies.give(s, profile);
            return;
        }
        if (full && !recycle()) {
            host.because(null, Rule.BACKLOG_FULL, host.explains() ? Checks.backlog(halfOpen.size(), backlog) : null);
            host.discard(null);
            return;
        }
        Connection child = child(s);
        child.tcb.state = State.LISTEN;
        answer(child, s, Rule.LISTEN_SYN);
    }

    private boolean recycle() {
        if (!profile.flag(ProfileOption.RECYCLE_OLDEST) || halfOpen.isEmpty()) {
            return false;
        }
        Connection oldest = halfOpen.iterator().next();
        oldest.because(Rule.RECYCLED);
        oldest.flushQueues();
        oldest.enter(State.CLOSED);
        return true;
    }

    /** A new child for the sender of this segment. */
    Connection child(Segment s) {
        Connection child = new Connection(host, host.newSocket(), s.to(), s.from(), profile);
        child.parent = this;
        host.put(child);
        return child;
    }

    /** A child, or a connection in TIME-WAIT that is reopened, answers the SYN. */
    void answer(Connection child, Segment s, Rule rule) {
        Tcb tcb = child.tcb;
        tcb.passive = true;
        tcb.irs = s.seq();
        tcb.irsKnown = true;
        tcb.rcvNxt = s.seq().plus(1);
        Negotiation.accept(child, s);
        SequenceNumber iss = host.secrets().chooseIss(child);
        Tcb last = child.reopened;
        tcb.iss = last != null && iss.isAtMost(last.sndNxt) ? last.sndNxt.plus(1) : iss;
        tcb.issChosen = true;
        tcb.sndUna = tcb.iss;
        tcb.sndNxt = tcb.iss.plus(1);
        boolean fast = FastOpen.serves(child, s, pendingFastOpens());
        if (!fast && child.synOption == null) {
            child.because(rule);
        }
        if (child.in(World.TWO_WAY)) {
            child.because(Rule.WORLD_TWO_WAY);
            AckCheck.takeWindow(child, s);
            child.enter(State.ESTABLISHED);
            host.established(child);
        } else {
            halfOpen.add(child);
            child.enter(State.SYN_RECEIVED);
        }
        if (fast) {
            FastOpen.takeText(child, s);
            waitsForAccept(child);
        }
        Transmitter.sendSyn(child);
        long timeout = profile.number(ProfileOption.SYN_RECEIVED_TIMEOUT);
        if (timeout > 0) {
            child.timers.set(TimerKind.SYN_RECEIVED, child.now() + timeout);
        }
        if (!fast) {
            TextCheck.keepForLater(child, s);
        }
    }

    /** Whether there is room for one more that waits for accept. */
    boolean mayEstablish() {
        return acceptsAutomatically || acceptQueue.size() < acceptLimit();
    }

    @Nullable
    Check acceptQueueIsFull() {
        return host.explains() ? Checks.acceptQueue(acceptQueue.size(), acceptLimit()) : null;
    }

    private long acceptLimit() {
        long own = profile.number(ProfileOption.ACCEPT_BACKLOG);
        return Math.max(1, own < 0 ? profile.number(ProfileOption.BACKLOG) : own);
    }

    void established(Connection child) {
        halfOpen.remove(child);
        if (!child.fastOpened) {
            waitsForAccept(child);
        }
    }

    /** How many have handed on their SYN's text and are not established (RFC 7413, 5.1). */
    private int pendingFastOpens() {
        int pending = 0;
        for (Connection child : halfOpen) {
            pending += child.fastOpened ? 1 : 0;
        }
        return pending;
    }

    private void waitsForAccept(Connection child) {
        if (acceptsAutomatically) {
            ReceiveBuffer.accepted(child);
        } else {
            acceptQueue.add(child);
        }
    }

    void forget(Connection child) {
        halfOpen.remove(child);
        if (!profile.flag(ProfileOption.ABORTED_STAY_IN_QUEUE)) {
            acceptQueue.remove(child);
        }
    }

    /** The children that nobody has accepted and that are not closed. */
    List<Connection> waiting() {
        return acceptQueue.stream()
                .filter(child -> child.tcb.state != State.CLOSED)
                .toList();
    }

    /** Takes the oldest waiting child; null where none waits. */
    @Nullable
    Connection accept() {
        Connection child = acceptQueue.poll();
        if (child != null) {
            ReceiveBuffer.accepted(child);
        }
        return child;
    }

    Endpoint local() {
        return new Endpoint(host.name(), port);
    }

    void write(StringBuilder key) {
        key.append('L')
                .append(port)
                .append(',')
                .append(halfOpen.size())
                .append(',')
                .append(acceptQueue.size());
        key.append(cookies.areOut() ? 'c' : '-');
    }
}
