package org.syntofin.tcp.connection;

/** ICMP errors (RFC 9293, 3.9.2.2). */
final class Icmp {

    private Icmp() {}

    static void arrives(Connection c, IcmpError error) {
        boolean opening = !c.tcb.state.isSynchronized();
        FastOpen.failed(c);
        if (!error.hard() && opening && c.profile().flag(ProfileOption.SOFT_ERRORS_ABORT_OPENING)) {
            c.because(Rule.IMPL_ICMP_OPENING);
            c.flushQueues();
            c.signal(Signal.UNREACHABLE);
            c.enter(State.CLOSED);
            return;
        }
        if (!error.hard()) {
            c.because(Rule.ICMP_SOFT);
            c.signal(Signal.UNREACHABLE);
            return;
        }
        ProfileOption choice = opening ? ProfileOption.HARD_ERRORS_ABORT_OPENING : ProfileOption.HARD_ERRORS_ABORT;
        if (!c.profile().flag(choice)) {
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
