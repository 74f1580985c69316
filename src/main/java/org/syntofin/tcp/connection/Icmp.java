package org.syntofin.tcp.connection;

/** ICMP errors (RFC 9293, 3.9.2.2). */
final class Icmp {

    private Icmp() {}

    static void arrives(Connection c, IcmpError error) {
        if (!error.hard()) {
            c.because(Rule.ICMP_SOFT);
            c.signal(Signal.UNREACHABLE);
            return;
        }
        boolean opening = !c.tcb.state.isSynchronized();
        if (!opening && !c.profile().flag(ProfileOption.HARD_ERRORS_ABORT)) {
            c.because(Rule.ICMP_HARD_IGNORED);
            c.signal(Signal.UNREACHABLE);
            return;
        }
        c.because(Rule.ICMP_HARD);
        c.flushQueues();
        c.signal(opening ? Signal.REFUSED : Signal.UNREACHABLE);
        c.enter(State.CLOSED);
    }
}
