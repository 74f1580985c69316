package org.syntofin.tcp.connection;

import static org.syntofin.tcp.connection.ProfileOption.ABORTED_STAY_IN_QUEUE;
import static org.syntofin.tcp.connection.ProfileOption.ABORT_WITH_ACK;
import static org.syntofin.tcp.connection.ProfileOption.CHALLENGE_IN_TIME_WAIT;
import static org.syntofin.tcp.connection.ProfileOption.CLOSING_REPEATS_FIN;
import static org.syntofin.tcp.connection.ProfileOption.CROSSING_SYN_ACK_ANSWERED;
import static org.syntofin.tcp.connection.ProfileOption.DELAYED_ACK;
import static org.syntofin.tcp.connection.ProfileOption.DELAYED_FIN_ACK;
import static org.syntofin.tcp.connection.ProfileOption.ECN_ANSWER;
import static org.syntofin.tcp.connection.ProfileOption.ECN_SYN_RETRIES;
import static org.syntofin.tcp.connection.ProfileOption.FAST_OPEN_REFUSAL_CACHED;
import static org.syntofin.tcp.connection.ProfileOption.FIN_WAIT_2_TIMEOUT;
import static org.syntofin.tcp.connection.ProfileOption.HALF_DUPLEX_CLOSE;
import static org.syntofin.tcp.connection.ProfileOption.HARD_ERRORS_ABORT;
import static org.syntofin.tcp.connection.ProfileOption.LISTEN_IGNORES_SYN_ACK;
import static org.syntofin.tcp.connection.ProfileOption.MSL;
import static org.syntofin.tcp.connection.ProfileOption.OLD_SEGMENT_ACKS;
import static org.syntofin.tcp.connection.ProfileOption.OPEN_TIMEOUT;
import static org.syntofin.tcp.connection.ProfileOption.OPTION_LAYOUT;
import static org.syntofin.tcp.connection.ProfileOption.QUICK_ACKS;
import static org.syntofin.tcp.connection.ProfileOption.RESEND_SYN_ACK;
import static org.syntofin.tcp.connection.ProfileOption.RESET_IN_WINDOW;
import static org.syntofin.tcp.connection.ProfileOption.RFC1337;
import static org.syntofin.tcp.connection.ProfileOption.RTO_MAX;
import static org.syntofin.tcp.connection.ProfileOption.RTO_MIN;
import static org.syntofin.tcp.connection.ProfileOption.RTO_SLOP;
import static org.syntofin.tcp.connection.ProfileOption.RTO_VARIANCE_MIN;
import static org.syntofin.tcp.connection.ProfileOption.SACK;
import static org.syntofin.tcp.connection.ProfileOption.SOFT_ERRORS_ABORT_OPENING;
import static org.syntofin.tcp.connection.ProfileOption.SYN_COOKIES;
import static org.syntofin.tcp.connection.ProfileOption.SYN_ECHO_CHECKED;
import static org.syntofin.tcp.connection.ProfileOption.SYN_RETRIES;
import static org.syntofin.tcp.connection.ProfileOption.SYN_TEXT_KEPT;
import static org.syntofin.tcp.connection.ProfileOption.TIMESTAMPS;
import static org.syntofin.tcp.connection.ProfileOption.TIMESTAMPS_REQUIRED;
import static org.syntofin.tcp.connection.ProfileOption.TIME_WAIT_ANSWERS_ODD;
import static org.syntofin.tcp.connection.ProfileOption.UNSENT_ACK_IGNORED;
import static org.syntofin.tcp.connection.ProfileOption.WINDOW_SCALE;
import static org.syntofin.tcp.connection.ProfileOption.WINDOW_UPDATE_QUARTER;
import static org.syntofin.tcp.connection.ProfileOption.WINDOW_WHOLE_SEGMENTS;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a host's TCP behaves where the RFCs leave a choice: a value for every {@link ProfileOption}. Immutable. */
@SuppressWarnings("EnumOrdinal") // an array by option: every segment asks several
public final class Profile {

    private static final long SECOND = 1_000_000;

    /** As the textbook draws it. */
    public static final Profile RFC9293 = new Profile("rfc9293", defaults(), null);

    /** What Linux does where it differs; labelled as one stack's behaviour, never as the truth. */
    public static final Profile LINUX = new Profile("linux", defaults(), null)
            .with(WINDOW_SCALE, 7)
            .with(OPTION_LAYOUT, OptionLayout.LINUX)
            .with(SACK, 1)
            .with(TIMESTAMPS, 1)
            .with(ECN_ANSWER, 1)
            .with(ECN_SYN_RETRIES, 0)
            .with(DELAYED_ACK, 40_000)
            .with(QUICK_ACKS, 16)
            .with(DELAYED_FIN_ACK, 1)
            .with(MSL, 30 * SECOND)
            .with(FIN_WAIT_2_TIMEOUT, 60 * SECOND)
            .with(SYN_RETRIES, 6)
            .with(RTO_VARIANCE_MIN, 200_000)
            .with(RTO_MIN, 200_000)
            .with(RTO_MAX, 120 * SECOND)
            .with(HALF_DUPLEX_CLOSE, 1)
            .with(ABORT_WITH_ACK, 1)
            .with(RESET_IN_WINDOW, 1)
            .with(CROSSING_SYN_ACK_ANSWERED, 1)
            .with(SYN_ECHO_CHECKED, 1)
            .with(RESEND_SYN_ACK, 1)
            .with(HARD_ERRORS_ABORT, 0)
            .with(SOFT_ERRORS_ABORT_OPENING, 1)
            .with(ABORTED_STAY_IN_QUEUE, 1)
            .with(SYN_TEXT_KEPT, 0)
            .with(TIMESTAMPS_REQUIRED, 0)
            .with(FAST_OPEN_REFUSAL_CACHED, 0)
            .with(UNSENT_ACK_IGNORED, 1)
            .with(CHALLENGE_IN_TIME_WAIT, 1)
            .with(SYN_COOKIES, 1);

    /** What FreeBSD does where it differs. */
    public static final Profile FREEBSD = new Profile("freebsd", defaults(), null)
            .with(WINDOW_SCALE, 6)
            .with(OPTION_LAYOUT, OptionLayout.BSD)
            .with(SACK, 1)
            .with(TIMESTAMPS, 1)
            .with(WINDOW_WHOLE_SEGMENTS, 1)
            .with(WINDOW_UPDATE_QUARTER, 1)
            .with(OLD_SEGMENT_ACKS, 1)
            .with(ECN_ANSWER, 1)
            .with(ECN_SYN_RETRIES, 1)
            .with(DELAYED_ACK, 40_000)
            .with(DELAYED_FIN_ACK, 0)
            .with(MSL, 30 * SECOND)
            .with(FIN_WAIT_2_TIMEOUT, 60 * SECOND)
            .with(SYN_RETRIES, 12)
            .with(OPEN_TIMEOUT, 75 * SECOND)
            .with(RTO_MIN, 30_000)
            .with(RTO_SLOP, 200_000)
            .with(RTO_MAX, 60 * SECOND)
            .with(HALF_DUPLEX_CLOSE, 1)
            .with(ABORT_WITH_ACK, 1)
            .with(RESEND_SYN_ACK, 1)
            .with(CLOSING_REPEATS_FIN, 1)
            .with(RFC1337, 1)
            .with(TIME_WAIT_ANSWERS_ODD, 1)
            .with(LISTEN_IGNORES_SYN_ACK, 1)
            .with(SYN_TEXT_KEPT, 1)
            .with(HARD_ERRORS_ABORT, 0)
            .with(SYN_COOKIES, 1);

    private static final List<Profile> NAMED = List.of(RFC9293, LINUX, FREEBSD);

    private final String name;
    private final long[] values;
    private final @Nullable World world;

    private Profile(String name, long[] values, @Nullable World world) {
        this.name = name;
        this.values = values;
        this.world = world;
    }

    private static long[] defaults() {
        return Arrays.stream(ProfileOption.values())
                .mapToLong(ProfileOption::byDefault)
                .toArray();
    }

    public static List<Profile> named() {
        return NAMED;
    }

    public static Optional<Profile> ofName(String name) {
        return NAMED.stream().filter(profile -> profile.name.equals(name)).findFirst();
    }

    /** The name of the profile that this one started from. */
    public String name() {
        return name;
    }

    public Profile with(ProfileOption option, long value) {
        if (value < option.least() || value > option.most()) {
            throw new IllegalArgumentException(option.text() + " = " + value);
        }
        long[] changed = values.clone();
        changed[option.ordinal()] = value;
        return new Profile(name, changed, world);
    }

    public Profile in(@Nullable World newWorld) {
        return new Profile(name, values, newWorld);
    }

    public long number(ProfileOption option) {
        return values[option.ordinal()];
    }

    public boolean flag(ProfileOption option) {
        return values[option.ordinal()] != 0;
    }

    public @Nullable World world() {
        return world;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Profile that
                && name.equals(that.name)
                && Arrays.equals(values, that.values)
                && world == that.world;
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return name;
    }
}
