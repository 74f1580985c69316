package org.syntofin.tcp.connection;

import java.util.List;
import java.util.OptionalInt;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.MaximumSegmentSize;

/** Opening without a record until the third segment comes: a listener's SYN cookies (RFC 4987, 3.6). */
final class CookieHandshake {

    private static final int ALWAYS = 2;

    private final TcpHost host;
    private final Listener listener;
    /** Whether a cookie was given, so that an acknowledgment may be of one. */
    private boolean out;

    CookieHandshake(TcpHost host, Listener listener) {
        this.host = host;
        this.listener = listener;
    }

    void become(CookieHandshake other) {
        out = other.out;
    }

    boolean areOut() {
        return out;
    }

    /** Whether a SYN draws a cookie instead of a record. */
    static boolean isWanted(Profile profile, boolean backlogFull) {
        long cookies = profile.number(ProfileOption.SYN_COOKIES);
        return cookies == ALWAYS || (cookies == 1 && backlogFull);
    }

    /** {@code <SEQ=cookie><ACK=SEG.SEQ+1><CTL=SYN,ACK>}, of which nothing is remembered. */
    void give(Segment syn, Profile profile) {
        out = true;
        int announced = syn.option(MaximumSegmentSize.class)
                .map(MaximumSegmentSize::octets)
                .orElse((int) profile.number(ProfileOption.DEFAULT_MSS));
        SequenceNumber cookie =
                host.secrets().synCookies().make(syn.to(), syn.from(), syn.seq(), announced, host.now());
        List<TcpOption> options = profile.number(ProfileOption.MSS) > 0
                ? List.of(new MaximumSegmentSize((int) profile.number(ProfileOption.MSS)))
                : List.of();
        int window = (int) Math.min(profile.number(ProfileOption.WINDOW), 0xffff);
        host.because(null, Rule.COOKIE_GIVEN, null);
        host.transmit(
                null,
                Segment.of(
                                syn.to(),
                                syn.from(),
                                Flags.SYN_ACK,
                                cookie,
                                syn.seq().plus(1),
                                window)
                        .withOptions(options),
                false);
    }

    /** Whether this acknowledgment may be the third segment of such an opening. */
    boolean expects(Segment s, Profile profile) {
        return (out || profile.number(ProfileOption.SYN_COOKIES) == ALWAYS)
                && !s.flags().syn();
    }

    /** Makes the connection that a right cookie proves; false where it is wrong. */
    boolean complete(Segment s) {
        SequenceNumber cookie = s.acknowledgment().minus(1);
        SequenceNumber irs = s.seq().minus(1);
        OptionalInt mss = host.secrets().synCookies().check(s.to(), s.from(), irs, cookie, host.now());
        mss.ifPresent(octets -> establish(s, irs, cookie, octets));
        return mss.isPresent();
    }

    private void establish(Segment s, SequenceNumber irs, SequenceNumber cookie, int mss) {
        Connection child = listener.child(s);
        Tcb tcb = child.tcb;
        tcb.state = State.LISTEN;
        tcb.passive = true;
        tcb.irs = irs;
        tcb.irsKnown = true;
        tcb.rcvNxt = s.seq();
        tcb.iss = cookie;
        tcb.issChosen = true;
        tcb.sndUna = s.acknowledgment();
        tcb.sndNxt = s.acknowledgment();
        tcb.sendMss = mss;
        AckCheck.takeWindow(child, s);
        child.because(Rule.COOKIE_GOOD);
        child.enter(State.ESTABLISHED);
        host.established(child);
        TextCheck.arrives(child, Arrived.within(tcb, s));
        host.settle(child);
    }
}
