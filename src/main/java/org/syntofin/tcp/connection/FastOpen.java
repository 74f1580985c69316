package org.syntofin.tcp.connection;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.FastOpenCache.Memory;
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

    /** How many octets a SYN to this server may carry; 0 where Fast Open is off or the server not known. */
    static int room(TcpHost host, Profile profile, String server) {
        Memory memory = host.fastOpen().of(server);
        boolean without = profile.flag(ProfileOption.FAST_OPEN_WITHOUT_COOKIE);
        if (!profile.flag(ProfileOption.FAST_OPEN) || (!without && !isUsable(memory))) {
            return 0;
        }
        int own = (int) profile.number(ProfileOption.MSS);
        int theirs = memory == null || memory.mss() == 0 ? own : memory.mss();
        return Math.max(0, (own == 0 ? theirs : Math.min(own, theirs)) - MOST_OPTIONS);
    }

    private static boolean isUsable(@Nullable Memory memory) {
        return memory != null && !memory.refused() && !memory.cookie().isEmpty();
    }

    /** Before the first SYN: it carries a cookie and text (4.2.1), or asks for a cookie (4.1.1), or neither. */
    static Payload prepare(Connection c) {
        if (!c.profile().flag(ProfileOption.FAST_OPEN)) {
            return Payload.EMPTY;
        }
        Memory memory = c.host.fastOpen().of(c.remote.host());
        boolean usable = isUsable(memory);
        if (usable || c.profile().flag(ProfileOption.FAST_OPEN_WITHOUT_COOKIE)) {
            c.fastOpen = Attempt.USED;
            c.synOption = usable
                    ? new TcpOption.FastOpen(Objects.requireNonNull(memory).cookie())
                    : null;
            c.because(Rule.FAST_OPEN_SYN);
            return c.unsent.slice(0, Math.min(c.unsent.length(), room(c.host, c.profile(), c.remote.host())));
        }
        if (memory == null || !memory.refused()) {
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
            remember(c, cookie, mss, false);
        } else {
            boolean refused = c.fastOpen == Attempt.ASKED ? !c.synRepeated : nothingTaken;
            remember(c, known, mss, refused);
        }
    }

    /** Nothing came back at all: the next time without Fast Open (4.1.3.1). */
    static void failed(Connection c) {
        if (c.fastOpen != Attempt.NONE) {
            remember(c, Payload.EMPTY, 0, true);
        }
    }

    private static void remember(Connection c, Payload cookie, int mss, boolean refused) {
        boolean believes = refused && c.profile().flag(ProfileOption.FAST_OPEN_REFUSAL_CACHED);
        c.host.fastOpen().remember(c.remote.host(), new Memory(cookie, mss, believes));
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
        Payload right = child.host.cookieFor(child);
        if (offered.equals(right)) {
            child.because(within ? Rule.FAST_OPEN_ACCEPTED : Rule.FAST_OPEN_LIMIT);
            return within;
        }
        child.because(offered.isEmpty() ? Rule.FAST_OPEN_GIVEN : Rule.FAST_OPEN_WRONG);
        child.synOption = new TcpOption.FastOpen(right);
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
