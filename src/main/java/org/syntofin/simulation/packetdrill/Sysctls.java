package org.syntofin.simulation.packetdrill;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;

/** The systems' own switches for behaviour that the engine knows as an option of its profile. */
final class Sysctls {

    private static final long MILLI = 1_000;
    private static final long SECOND = 1_000_000;

    /** Switches whose value is that of one option, times a factor. */
    private static final Map<String, Scaled> SCALED = Map.ofEntries(
            entry("net.inet.tcp.sack.enable", flag(ProfileOption.SACK)),
            entry("net.inet.tcp.drop_synfin", flag(ProfileOption.DROP_SYN_FIN)),
            entry("net.inet.tcp.blackhole", flag(ProfileOption.BLACKHOLE)),
            entry("net.inet.tcp.always_keepalive", flag(ProfileOption.KEEP_ALIVE)),
            entry("net.inet.tcp.keepinit", new Scaled(ProfileOption.OPEN_TIMEOUT, MILLI)),
            entry("net.inet.tcp.rexmit_initial", new Scaled(ProfileOption.RTO_INITIAL, MILLI)),
            entry("net.inet.tcp.rexmit_min", new Scaled(ProfileOption.RTO_MIN, MILLI)),
            entry("net.inet.tcp.rexmit_slop", new Scaled(ProfileOption.RTO_SLOP, MILLI)),
            entry("net.inet.tcp.ecn.maxretries", new Scaled(ProfileOption.ECN_SYN_RETRIES, 1)),
            entry("net.inet.tcp.icmp_may_rst", flag(ProfileOption.HARD_ERRORS_ABORT_OPENING)),
            entry("net.inet.tcp.msl", new Scaled(ProfileOption.MSL, MILLI)),
            entry("net.inet.tcp.delacktime", new Scaled(ProfileOption.DELAYED_ACK, MILLI)),
            entry("net.inet.tcp.finwait2_timeout", new Scaled(ProfileOption.FIN_WAIT_2_TIMEOUT, MILLI)),
            entry("net.inet.tcp.keepidle", new Scaled(ProfileOption.KEEP_ALIVE_IDLE, MILLI)),
            entry("net.inet.tcp.keepintvl", new Scaled(ProfileOption.KEEP_ALIVE_INTERVAL, MILLI)),
            entry("net.inet.tcp.keepcnt", new Scaled(ProfileOption.KEEP_ALIVE_PROBES, 1)),
            entry("net.inet.tcp.recvspace", new Scaled(ProfileOption.WINDOW, 1)),
            entry("net.inet.tcp.mssdflt", new Scaled(ProfileOption.DEFAULT_MSS, 1)),
            entry("net.inet.tcp.v6mssdflt", new Scaled(ProfileOption.DEFAULT_MSS, 1)),
            entry("net.ipv4.tcp_sack", flag(ProfileOption.SACK)),
            entry("net.ipv4.tcp_timestamps", flag(ProfileOption.TIMESTAMPS)),
            entry("net.ipv4.tcp_rfc1337", flag(ProfileOption.RFC1337)),
            entry("net.ipv4.tcp_fin_timeout", new Scaled(ProfileOption.FIN_WAIT_2_TIMEOUT, SECOND)),
            entry("net.ipv4.tcp_syn_retries", new Scaled(ProfileOption.SYN_RETRIES, 1)),
            entry("net.ipv4.tcp_keepalive_time", new Scaled(ProfileOption.KEEP_ALIVE_IDLE, SECOND)),
            entry("net.ipv4.tcp_keepalive_intvl", new Scaled(ProfileOption.KEEP_ALIVE_INTERVAL, SECOND)),
            entry("net.ipv4.tcp_keepalive_probes", new Scaled(ProfileOption.KEEP_ALIVE_PROBES, 1)),
            entry("net.ipv4.tcp_challenge_ack_limit", new Scaled(ProfileOption.CHALLENGE_LIMIT, 1)));

    private Sysctls() {}

    private record Scaled(ProfileOption option, long factor) {}

    private static Scaled flag(ProfileOption option) {
        return new Scaled(option, 1);
    }

    /** The profile with this switch set; empty where the switch, or the value, means nothing to the engine. */
    static Optional<Profile> apply(Profile profile, String name, long value) {
        try {
            return special(profile, name, value).or(() -> scaled(profile, name, value));
        } catch (IllegalArgumentException outOfRange) {
            return Optional.empty();
        }
    }

    private static Optional<Profile> scaled(Profile profile, String name, long value) {
        @Nullable Scaled scaled = SCALED.get(name);
        if (scaled == null) {
            return Optional.empty();
        }
        boolean flag = scaled.option().kind() == ProfileOption.Kind.FLAG;
        long number = flag ? Math.min(1, Math.abs(value)) : Math.multiplyExact(value, scaled.factor());
        return Optional.of(profile.with(scaled.option(), number));
    }

    private static Optional<Profile> special(Profile profile, String name, long value) {
        long on = value == 0 ? 0 : 1;
        return switch (name) {
            case "net.inet.tcp.rfc1323" -> Optional.of(rfc1323(profile, value));
            case "net.inet.tcp.insecure_rst" -> Optional.of(profile.with(ProfileOption.RFC5961_RST, 1 - on));
            case "net.inet.tcp.insecure_syn" -> Optional.of(profile.with(ProfileOption.RFC5961_SYN, 1 - on));
            case "net.inet.tcp.insecure_ack" -> Optional.of(profile.with(ProfileOption.RFC5961_ACK, 1 - on));
            case "net.inet.tcp.delayed_ack" ->
                Optional.of(on == 0 ? profile.with(ProfileOption.DELAYED_ACK, 0) : profile);
            case "net.inet.tcp.ecn.enable", "net.ipv4.tcp_ecn" ->
                Optional.of(profile.with(ProfileOption.ECN, value == 1 ? 1 : 0).with(ProfileOption.ECN_ANSWER, on));
            case "net.ipv4.tcp_ecn_fallback" ->
                Optional.of(profile.with(
                        ProfileOption.ECN_SYN_RETRIES, on == 0 ? ProfileOption.ECN_SYN_RETRIES.most() : 0));
            case "net.inet.tcp.syncookies", "net.ipv4.tcp_syncookies" ->
                Optional.of(profile.with(ProfileOption.SYN_COOKIES, Math.min(value, 2)));
            case "net.inet.tcp.syncookies_only" ->
                on == 0 ? Optional.of(profile) : Optional.of(profile.with(ProfileOption.SYN_COOKIES, 2));
            case "net.ipv4.tcp_window_scaling" ->
                Optional.of(on == 0 ? profile.with(ProfileOption.WINDOW_SCALE, -1) : profile);
            default -> Optional.empty();
        };
    }

    /** 0 neither window scale nor timestamps, 1 both, 2 the former, 3 the latter. */
    private static Profile rfc1323(Profile profile, long value) {
        long shift = Profile.FREEBSD.number(ProfileOption.WINDOW_SCALE);
        return profile.with(ProfileOption.WINDOW_SCALE, value == 1 || value == 2 ? shift : -1)
                .with(ProfileOption.TIMESTAMPS, value == 1 || value == 3 ? 1 : 0);
    }
}
