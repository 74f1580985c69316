package org.syntofin.tcp.connection;

import static org.syntofin.tcp.connection.ProfileOption.MSS;
import static org.syntofin.tcp.connection.ProfileOption.SACK;
import static org.syntofin.tcp.connection.ProfileOption.TIMESTAMPS;
import static org.syntofin.tcp.connection.ProfileOption.WINDOW_SCALE;

import java.util.List;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Segment;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.MaximumSegmentSize;
import org.syntofin.tcp.wire.TcpOption.NoOperation;
import org.syntofin.tcp.wire.TcpOption.SackPermitted;
import org.syntofin.tcp.wire.TcpOption.Timestamps;
import org.syntofin.tcp.wire.TcpOption.WindowScale;

/** The options that SYN carries and what both ends make of them (RFC 9293, 3.7.1; 7323, 2 and 3; 2018, 2). */
final class Negotiation {

    /** Octets of the timestamps option with its padding. */
    static final int TIMESTAMPS_LENGTH = 12;

    private static final int MOST_BLOCKS = 4;

    private static final int LARGEST_SHIFT = 14;
    private static final NoOperation NOP = new NoOperation();
    private static final SackPermitted SACK_PERMITTED = new SackPermitted();

    private Negotiation() {}

    static List<TcpOption> synOptions(Connection c) {
        Profile profile = c.profile();
        boolean answer = c.tcb.irsKnown;
        boolean scales = profile.number(WINDOW_SCALE) >= 0 && (!answer || c.scaling);
        return OptionLayout.arrange(
                profile.number(ProfileOption.OPTION_LAYOUT),
                profile.number(MSS) > 0 ? c.host.mssOption(profile) : null,
                scales ? new WindowScale((int) profile.number(WINDOW_SCALE)) : null,
                (answer ? c.tcb.sackPermitted : profile.flag(SACK)) ? SACK_PERMITTED : null,
                (answer ? c.tcb.timestamps : profile.flag(TIMESTAMPS)) ? stamp(c) : null,
                c.synOption);
    }

    /** The options of any other segment but RST: the clock, and what arrived beyond a gap (RFC 2018, 4). */
    static List<TcpOption> options(Connection c) {
        if (!c.tcb.sackPermitted || c.reassembly.isEmpty()) {
            return c.tcb.timestamps ? List.of(NOP, NOP, stamp(c)) : List.of();
        }
        List<TcpOption.Block> blocks = c.reassembly.blocks(mostBlocks(c));
        return c.tcb.timestamps
                ? List.of(NOP, NOP, stamp(c), NOP, NOP, new TcpOption.Sack(blocks))
                : List.of(NOP, NOP, new TcpOption.Sack(blocks));
    }

    private static int mostBlocks(Connection c) {
        return c.tcb.timestamps ? MOST_BLOCKS - 1 : MOST_BLOCKS;
    }

    /** Octets that {@link #options} takes out of a segment. */
    static int optionsLength(Connection c) {
        int stamp = c.tcb.timestamps ? TIMESTAMPS_LENGTH : 0;
        boolean sacks = c.tcb.sackPermitted && !c.reassembly.isEmpty();
        return sacks ? stamp + 4 + 8 * c.reassembly.blocks(mostBlocks(c)).size() : stamp;
    }

    private static TcpOption stamp(Connection c) {
        return new Timestamps(c.host.timestamp(), c.tcb.irsKnown ? c.tcb.tsRecent : 0);
    }

    /** Takes over what the other end's SYN says. */
    static void accept(Connection c, Segment syn) {
        Profile profile = c.profile();
        Tcb tcb = c.tcb;
        int announced = syn.option(MaximumSegmentSize.class)
                .map(MaximumSegmentSize::octets)
                .orElse((int) profile.number(ProfileOption.DEFAULT_MSS));
        int own = (int) profile.number(MSS);
        tcb.sendMss = Math.max(1, own == 0 ? announced : Math.min(announced, own));
        tcb.sackPermitted =
                profile.flag(SACK) && syn.option(SackPermitted.class).isPresent();
        tcb.timestamps = profile.flag(TIMESTAMPS);
        syn.option(Timestamps.class)
                .ifPresentOrElse(
                        stamp -> {
                            tcb.tsRecent = stamp.value();
                            tcb.tsRecentAt = c.now();
                        },
                        () -> tcb.timestamps = false);
        acceptScale(c, syn);
        c.tcb.rcvWnd = ReceiveBuffer.room(c);
        boolean ecn = profile.flag(ProfileOption.ECN) || (!syn.flags().ack() && profile.flag(ProfileOption.ECN_ANSWER));
        tcb.ecn = ecn
                && syn.flags().has(Flags.ECE)
                && (syn.flags().ack() || syn.flags().has(Flags.CWR));
    }

    private static void acceptScale(Connection c, Segment syn) {
        int offered = (int) c.profile().number(WINDOW_SCALE);
        WindowScale theirs = syn.option(WindowScale.class).orElse(null);
        c.scaling = offered >= 0 && theirs != null;
        c.tcb.sndShift = theirs == null || offered < 0 ? 0 : Math.min(theirs.shift(), LARGEST_SHIFT);
        c.tcb.rcvShift = c.scaling ? Math.min(offered, LARGEST_SHIFT) : 0;
    }
}
