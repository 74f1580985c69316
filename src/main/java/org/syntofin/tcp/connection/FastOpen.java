package org.syntofin.tcp.connection;

import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.FastOpenCache.Memory;
import org.syntofin.tcp.wire.Endpoint;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.MaximumSegmentSize;

/** Fast Open: text on the SYN, for those who were here before (RFC 7413). */
final class FastOpen {

    /** Room that the options of a SYN may take. */
    private static final int MOST_OPTIONS = 40;

    private static final int SHORTEST_COOKIE = 4;
    private static final int LONGEST_COOKIE = 16;

    private FastOpen() {}

    /** What a client tried. */
    enum Attempt {
        NONE,
        /** The SYN asked for a cookie. */
        ASKED,
        /** The SYN carried a cookie, or needs none, and maybe text. */
        USED
    }

    /** How many octets a SYN to this service may carry; 0 where Fast Open is off or the server not known. */
    static int room(TcpHost host, Profile profile, Endpoint service) {
        Memory memory = known(host, service);
        boolean without = profile.flag(ProfileOption.FAST_OPEN_WITHOUT_COOKIE);
        if (!profile.flag(ProfileOption.FAST_OPEN) || (!without && memory == null)) {
            return 0;
        }
        int own = (int) profile.number(ProfileOption.MSS);
        Memory remembered = host.fastOpen().of(service.host());
        int theirs = remembered == null || remembered.mss() == 0 ? own : remembered.mss();
        return Math.max(0, (own == 0 ? theirs : Math.min(own, theirs)) - MOST_OPTIONS);
    }

    /** What is remembered of the server, if it has a cookie for us and did not fail us at this port. */
    private static @Nullable Memory known(TcpHost host, Endpoint service) {
        Memory memory = host.fastOpen().of(service.host());
        boolean usable =
                memory != null && !memory.cookie().isEmpty() && !host.fastOpen().isRefused(service, host.now());
        return usable ? memory : null;
    }

    /** Before the first SYN: it carries a cookie and text (4.2.1), or asks for a cookie (4.1.1), or neither. */
    static Payload prepare(Connection c) {
        if (!c.profile().flag(ProfileOption.FAST_OPEN)) {
            return Payload.EMPTY;
        }
        Memory memory = known(c.host, c.remote);
        if (memory != null || c.profile().flag(ProfileOption.FAST_OPEN_WITHOUT_COOKIE)) {
            c.fastOpen = Attempt.USED;
            c.synOption = memory != null ? new TcpOption.FastOpen(memory.cookie()) : null;
            c.because(Rule.FAST_OPEN_SYN);
            return c.unsent.slice(0, Math.min(c.unsent.length(), room(c.host, c.profile(), c.remote)));
        }
        if (!c.host.fastOpen().isRefused(c.remote, c.now())) {
            c.fastOpen = Attempt.ASKED;
            c.synOption = new TcpOption.FastOpen(Payload.EMPTY);
            c.because(Rule.FAST_OPEN_ASKED);
        }
        return Payload.EMPTY;
    }

    /** The SYN was acknowledged: what the server says of cookies is remembered, text that it did not take goes again. */
    static void answered(Connection c, Segment s) {
        if (c.fastOpen == Attempt.NONE) {
            return;
        }
        boolean textLeft = !c.retransmissionQueue.isEmpty();
        boolean nothingTaken = textLeft && s.acknowledgment().equals(c.tcb.iss.plus(1));
        learn(c, s, nothingTaken);
        c.fastOpen = Attempt.NONE;
        if (textLeft) {
            c.because(Rule.FAST_OPEN_TEXT_AGAIN);
            Transmitter.takeBack(c);
        }
    }

    private static void learn(Connection c, Segment s, boolean nothingTaken) {
        Memory before = c.host.fastOpen().of(c.remote.host());
        Payload known = before == null ? Payload.EMPTY : before.cookie();
        int mss = s.option(MaximumSegmentSize.class)
                .map(MaximumSegmentSize::octets)
                .orElse((int) c.profile().number(ProfileOption.DEFAULT_MSS));
        boolean solicited = c.fastOpen == Attempt.ASKED || !known.isEmpty();
        Payload cookie = s.option(TcpOption.FastOpen.class)
                .map(TcpOption.FastOpen::cookie)
                .orElse(Payload.EMPTY);
        if (solicited && isCookie(cookie)) {
            c.because(Rule.FAST_OPEN_LEARNT);
            c.host.fastOpen().remember(c.remote.host(), new Memory(cookie, mss));
            c.host.fastOpen().accept(c.remote);
            return;
        }
        c.host.fastOpen().remember(c.remote.host(), new Memory(known, mss));
        boolean refused = c.fastOpen == Attempt.ASKED ? !c.synRepeated : nothingTaken;
        if (refused) {
            refuse(c);
        }
    }

    /** Nothing came back at all, or an ICMP error did: the next time without Fast Open (4.1.3.1). */
    static void failed(Connection c) {
        if (c.fastOpen != Attempt.NONE) {
            refuse(c);
        }
    }

    private static void refuse(Connection c) {
        if (c.profile().flag(ProfileOption.FAST_OPEN_REFUSAL_CACHED)) {
            long time = c.profile().number(ProfileOption.FAST_OPEN_REFUSAL_TIME);
            c.host.fastOpen().refuse(c.remote, time == 0 ? Long.MAX_VALUE : c.now() + time);
        }
    }

    /** An even number of octets, 4 to 16: the option is 6 to 18 long (4.1.1 with errata 4238 and 4239). */
    private static boolean isCookie(Payload cookie) {
        int length = cookie.length();
        return length >= SHORTEST_COOKIE && length <= LONGEST_COOKIE && length % 2 == 0;
    }

    /** A SYN arrives at a listener: whether its text may be handed on at once; else maybe a cookie is given (4.1.2). */
    static boolean serves(Connection child, Segment syn, int pending) {
        Profile profile = child.profile();
        if (!profile.flag(ProfileOption.FAST_OPEN)) {
            return false;
        }
        boolean within = pending < profile.number(ProfileOption.FAST_OPEN_PENDING);
        Payload offered = syn.option(TcpOption.FastOpen.class)
                .map(TcpOption.FastOpen::cookie)
                .orElse(null);
        if (offered == null) {
            return within && !syn.payload().isEmpty() && profile.flag(ProfileOption.FAST_OPEN_WITHOUT_COOKIE);
        }
        Payload right = child.host.secrets().fastOpenCookie(child);
        boolean isLast = child.host.secrets().isLastFastOpenCookie(child, offered);
        if (isLast || !offered.equals(right)) {
            child.synOption = new TcpOption.FastOpen(right);
        }
        if (isLast || offered.equals(right)) {
            Rule good = isLast ? Rule.FAST_OPEN_RENEWED : Rule.FAST_OPEN_ACCEPTED;
            child.because(within ? good : Rule.FAST_OPEN_LIMIT);
            return within;
        }
        child.because(offered.isEmpty() ? Rule.FAST_OPEN_GIVEN : Rule.FAST_OPEN_WRONG);
        return false;
    }

    /** The text of the SYN is handed to the program before the handshake is done (4.2.2). */
    static void takeText(Connection child, Segment syn) {
        child.fastOpened = true;
        AckCheck.takeWindow(child, syn);
        Arrived rest = Arrived.afterSyn(syn);
        if (!rest.data().isEmpty()) {
            ReceiveBuffer.take(child, rest.data());
        }
        if (rest.fin()) {
            child.reassembly.hold(new Reassembly.Piece(rest.finSeq(), Payload.EMPTY, true));
        }
    }
}
