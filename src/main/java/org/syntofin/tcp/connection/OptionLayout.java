package org.syntofin.tcp.connection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.wire.TcpOption;
import org.syntofin.tcp.wire.TcpOption.EndOfOptions;
import org.syntofin.tcp.wire.TcpOption.NoOperation;

/** In which order a SYN's options stand and how they are filled up to words of four octets (RFC 9293, 3.1). */
final class OptionLayout {

    static final int LINUX = 1;
    static final int BSD = 2;

    private static final int WORD = 4;
    private static final int SCALE_AT = 1;
    private static final int STAMP_AT = 2;
    private static final NoOperation NOP = new NoOperation();

    private final List<TcpOption> options = new ArrayList<>(8);
    private int octets;

    private OptionLayout() {}

    /** The options of a SYN, those that are not null. */
    static List<TcpOption> arrange(
            long layout,
            @Nullable TcpOption mss,
            @Nullable TcpOption scale,
            @Nullable TcpOption sackPermitted,
            @Nullable TcpOption stamp,
            @Nullable TcpOption cookie) {
        OptionLayout result = new OptionLayout();
        result.add(mss, 4);
        if (layout == BSD) {
            result.at(SCALE_AT, scale, 3);
            result.add(sackPermitted, 2);
            result.at(STAMP_AT, stamp, 10);
            result.add(cookie, length(cookie));
            result.fill(new EndOfOptions());
            return result.options;
        }
        if (layout == LINUX && (sackPermitted == null) != (stamp == null)) {
            result.at(STAMP_AT, sackPermitted, 2);
            result.at(STAMP_AT, stamp, 10);
        } else {
            result.add(sackPermitted, 2);
            result.add(stamp, 10);
        }
        if (scale != null) {
            result.add(NOP, 1);
            result.add(scale, 3);
        }
        result.add(cookie, length(cookie));
        if (layout == LINUX) {
            result.fill(NOP);
        }
        return result.options;
    }

    private static int length(@Nullable TcpOption cookie) {
        return cookie instanceof TcpOption.FastOpen open ? 2 + open.cookie().length() : 0;
    }

    private void add(@Nullable TcpOption option, int length) {
        if (option != null) {
            options.add(option);
            octets += length;
        }
    }

    private void at(int remainder, @Nullable TcpOption option, int length) {
        while (option != null && octets % WORD != remainder) {
            add(NOP, 1);
        }
        add(option, length);
    }

    private void fill(TcpOption padding) {
        while (octets % WORD != 0) {
            add(padding, 1);
        }
    }
}
