package org.syntofin.tcp.connection;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;

/**
 * One end of a connection: its control block, queues and timers. The host drives it; the rules themselves are in the
 * classes of this package that are named after their part of RFC 9293, 3.10.
 */
public final class Connection {

    final TcpHost host;
    final int socket;
    final Endpoint local;
    final Endpoint remote;
    final Tcb tcb;
    final Timers timers;
    final RoundTrip roundTrip;
    final Reassembly reassembly;
    final Deque<Sent> retransmissionQueue;

    /** How this connection behaves where the RFCs leave a choice. */
    private Profile profile;

    /** The listener that a passive open came from; null for an active open. */
    @Nullable
    Listener parent;

    /** What TIME-WAIT held when a new SYN reopened it; null otherwise. */
    @Nullable
    Tcb reopened;

    Payload unsent = Payload.EMPTY;
    Payload unread = Payload.EMPTY;
    /** Octets that a waiting RECEIVE asks for; 0 where none waits. */
    int waitingReceive;

    boolean readsAutomatically = true;
    boolean closeRequested;
    /** Whether the program closed both directions, so that later data finds nobody. */
    boolean orphaned;

    boolean accepted;
    /** Whether an active open turned a listening socket into this. */
    boolean fromListen;

    AckNeed ackNeed = AckNeed.NONE;

    @Nullable
    Rule ackRule;

    SequenceNumber lastAckSent = SequenceNumber.ZERO;
    /** How many more acknowledgments leave at once although the profile delays them. */
    long quickAcks;
    /** Whether the host answers what it gets with data, so that acknowledgments had better wait for it. */
    boolean interactive;

    int unansweredProbes;
    boolean synRepeated;
    boolean troubled;
    /** What this client's SYN tried. */
    FastOpen.Attempt fastOpen = FastOpen.Attempt.NONE;
    /** Whether the SYN's text was handed on before the handshake was done. */
    boolean fastOpened;

    /** What the next SYN carries besides the usual options; its repetitions do not. */
    @Nullable
    TcpOption synOption;

    /** Text before this number was sent once already. */
    @Nullable
    SequenceNumber sentOnce;

    /** The most that a segment may carry on its way, options included, as far as routers told. */
    int pathMss = Integer.MAX_VALUE;

    /** Whether both ends offered window scale. */
    boolean scaling;

    /** Whether a pure acknowledgment is owed, and of what kind. */
    enum AckNeed {
        NONE,
        /** Of data or FIN: may wait for company. */
        DELAYABLE,
        /** Goes at once unless the host is told to hold everything: the handshake's last, every second segment's, … */
        AT_ONCE,
        /** Tells the other end that something was wrong: never waits. */
        NOW
    }

    Connection(TcpHost host, int socket, Endpoint local, Endpoint remote, Profile profile) {
        this.host = host;
        this.profile = profile;
        this.socket = socket;
        this.local = local;
        this.remote = remote;
        tcb = new Tcb();
        timers = new Timers(this);
        roundTrip = new RoundTrip();
        reassembly = new Reassembly();
        retransmissionQueue = new ArrayDeque<>(4);
        quickAcks = profile.number(ProfileOption.QUICK_ACKS);
        tcb.rto = profile.number(ProfileOption.RTO_INITIAL);
        tcb.rcvWnd = profile.number(ProfileOption.WINDOW);
        tcb.sendMss = (int) profile.number(ProfileOption.DEFAULT_MSS);
    }

    Connection(TcpHost host, Connection other) {
        this.host = host;
        profile = other.profile;
        socket = other.socket;
        local = other.local;
        remote = other.remote;
        tcb = new Tcb(other.tcb);
        timers = new Timers(this, other.timers);
        roundTrip = new RoundTrip(other.roundTrip);
        reassembly = new Reassembly(other.reassembly);
        retransmissionQueue = new ArrayDeque<>(other.retransmissionQueue);
        reopened = other.reopened == null ? null : new Tcb(other.reopened);
        unsent = other.unsent;
        unread = other.unread;
        waitingReceive = other.waitingReceive;
        readsAutomatically = other.readsAutomatically;
        closeRequested = other.closeRequested;
        orphaned = other.orphaned;
        accepted = other.accepted;
        fromListen = other.fromListen;
        ackNeed = other.ackNeed;
        ackRule = other.ackRule;
        lastAckSent = other.lastAckSent;
        quickAcks = other.quickAcks;
        interactive = other.interactive;
        unansweredProbes = other.unansweredProbes;
        synRepeated = other.synRepeated;
        troubled = other.troubled;
        fastOpen = other.fastOpen;
        fastOpened = other.fastOpened;
        synOption = other.synOption;
        sentOnce = other.sentOnce;
        pathMss = other.pathMss;
        scaling = other.scaling;
    }

    /** The host's number for it, from 1; a listener's child has one of its own. */
    public int socket() {
        return socket;
    }

    public Endpoint local() {
        return local;
    }

    public Endpoint remote() {
        return remote;
    }

    public State state() {
        return tcb.state;
    }

    public Tcb tcb() {
        return tcb;
    }

    public boolean isPassive() {
        return tcb.passive;
    }

    /** Whether an acknowledgment is owed and held back. */
    public boolean holdsAck() {
        return ackNeed != AckNeed.NONE;
    }

    /** Octets that arrived and were not read. */
    public int readable() {
        return unread.length();
    }

    /** Octets of urgent text that were not read, or have not even arrived (RFC 9293, 3.8.5, MUST-33). */
    public int urgentOctets() {
        return Urgent.remaining(this);
    }

    /** Octets that the application gave and that were not sent yet. */
    public int unsentOctets() {
        return unsent.length();
    }

    /** Octets that were sent and not acknowledged. */
    public int octetsInFlight() {
        return retransmissionQueue.stream()
                .mapToInt(sent -> sent.data().length())
                .sum();
    }

    /** Everything that decides what this end does next, times left out. Equal keys behave alike. */
    public void writeKey(StringBuilder key) {
        key.append(socket).append('@').append(remote).append(':');
        tcb.write(key);
        key.append('|').append(unsent.length()).append(',').append(unread.length());
        key.append(fastOpened ? 'f' : '-').append(fastOpen);
        key.append(closeRequested ? 'c' : '-').append(orphaned ? 'o' : '-').append(accepted ? 'a' : '-');
        key.append(ackNeed).append(',').append(waitingReceive).append(',');
        key.append(timers.pattern()).append(',').append(pathMss);
        for (Sent sent : retransmissionQueue) {
            key.append('{').append(sent.seq()).append('+').append(sent.data().length());
            key.append(sent.syn() ? "S" : "")
                    .append(sent.fin() ? "F" : "")
                    .append(sent.times())
                    .append('}');
        }
        reassembly.write(key);
    }

    Profile profile() {
        return profile;
    }

    /** Changes one choice from now on, as a program does with an option of its socket. */
    void choose(ProfileOption option, long value) {
        profile = profile.with(option, value);
    }

    long now() {
        return host.now();
    }

    boolean in(World world) {
        return profile.world() == world;
    }

    /** How many numbers a FIN takes: one, in every TCP that exists. */
    int finLength() {
        return in(World.FREE_FIN) ? 0 : 1;
    }

    int lengthOf(Segment segment) {
        return segment.flags().fin() && finLength() == 0 ? segment.length() - 1 : segment.length();
    }

    void because(Rule rule) {
        host.because(this, rule, null);
    }

    void because(Rule rule, @Nullable Check why) {
        host.because(this, rule, why);
    }

    boolean explains() {
        return host.explains();
    }

    void enter(State state) {
        State from = tcb.state;
        if (from == state) {
            return;
        }
        tcb.state = state;
        host.tellState(this, from, state);
        if (state == State.CLOSED) {
            timers.stopAll();
            host.remove(this);
        }
    }

    void signal(Signal signal) {
        host.signal(socket, signal, Payload.EMPTY);
    }

    void discard() {
        host.discard(this);
    }

    /** Notes that an acknowledgment is owed; a more urgent need wins. */
    void oweAck(AckNeed need, Rule rule) {
        if (need.compareTo(ackNeed) > 0) {
            ackNeed = need;
            ackRule = rule;
        }
    }

    /** All queues are forgotten. */
    void flushQueues() {
        retransmissionQueue.clear();
        unsent = Payload.EMPTY;
        ackNeed = AckNeed.NONE;
    }

    @Override
    public String toString() {
        return local + "-" + remote + " " + tcb.state;
    }
}
