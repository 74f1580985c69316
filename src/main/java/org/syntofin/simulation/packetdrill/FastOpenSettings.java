package org.syntofin.simulation.packetdrill;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.syntofin.tcp.connection.FastOpenCookies;
import org.syntofin.tcp.connection.Profile;
import org.syntofin.tcp.connection.ProfileOption;
import org.syntofin.tcp.wire.packet.IpAddress;

/**
 * How the systems' switches turn Fast Open on, by the bits of Linux's {@code tcp_fastopen}: for clients, for servers,
 * without cookies, for every listener. Cookies are made as Linux makes them, of the script's addresses.
 */
final class FastOpenSettings {

    private static final int CLIENT = 1;
    private static final int SERVER = 2;
    private static final int CLIENT_WITHOUT_COOKIE = 4;
    private static final int SERVER_WITHOUT_COOKIE = 0x200;
    private static final int EVERY_LISTENER = 0x400;
    /** What the scripts of packetdrill's authors set before they begin. */
    private static final int IN_THEIR_TESTS = 0x70403;

    private static final String KEY_IN_THEIR_TESTS = "a1a1a1a1-b2b2b2b2-c3c3c3c3-d4d4d4d4";
    private static final Pattern KEY =
            Pattern.compile("([0-9a-f]{1,8})-([0-9a-f]{1,8})-([0-9a-f]{1,8})-([0-9a-f]{1,8})");

    private final Map<String, String> options;
    private int bits;
    private String key = KEY_IN_THEIR_TESTS;
    /** What the program chose for its listener; null where it did not. */
    private @Nullable String listenersKey;

    FastOpenSettings(Map<String, String> options, boolean linux) {
        this.options = options;
        bits = linux ? CLIENT : 0;
    }

    /** Linux's switch. */
    void set(long value) {
        bits = (int) value;
    }

    void setAsInTheirTests() {
        bits = IN_THEIR_TESTS;
    }

    /** FreeBSD's two switches. */
    void enableClient(boolean on) {
        bits = on ? bits | CLIENT : bits & ~CLIENT;
    }

    void enableServer(boolean on) {
        bits = on ? bits | SERVER : bits & ~SERVER;
    }

    /** Whether the text was a key. */
    boolean setKey(String written) {
        boolean right = KEY.matcher(written).matches();
        key = right ? written : key;
        return right;
    }

    /** Takes {@code \\xf7\\x63…} of sixteen octets; false where it is something else. */
    boolean setListenersKey(String written) {
        String hexadecimal = written.replace("\\x", "");
        if (!hexadecimal.matches("[0-9a-fA-F]{32}")) {
            return false;
        }
        ByteBuffer octets =
                ByteBuffer.wrap(HexFormat.of().parseHex(hexadecimal)).order(ByteOrder.LITTLE_ENDIAN);
        List<String> words = new ArrayList<>();
        while (octets.hasRemaining()) {
            words.add(HexFormat.of().toHexDigits(octets.getInt()));
        }
        listenersKey = String.join("-", words);
        return true;
    }

    /** Whether there was one. */
    boolean forgetListenersKey() {
        boolean had = listenersKey != null;
        listenersKey = null;
        return had;
    }

    boolean isClient() {
        return (bits & CLIENT) != 0;
    }

    boolean isServer() {
        return (bits & SERVER) != 0;
    }

    Profile client(Profile profile) {
        return profile.with(ProfileOption.FAST_OPEN, isClient() ? 1 : 0)
                .with(ProfileOption.FAST_OPEN_WITHOUT_COOKIE, (bits & CLIENT_WITHOUT_COOKIE) != 0 ? 1 : 0);
    }

    /** A listener's, with what the program chose for it. */
    Profile listener(Profile profile) {
        boolean asked = profile.flag(ProfileOption.FAST_OPEN) || (bits & EVERY_LISTENER) != 0;
        return profile.with(ProfileOption.FAST_OPEN, isServer() && asked ? 1 : 0)
                .with(ProfileOption.FAST_OPEN_WITHOUT_COOKIE, (bits & SERVER_WITHOUT_COOKIE) != 0 ? 1 : 0);
    }

    FastOpenCookies cookies() {
        Matcher words = KEY.matcher(listenersKey == null ? key : listenersKey);
        if (!words.matches()) {
            throw new IllegalStateException("key " + key);
        }
        ByteBuffer octets = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 1; i <= 4; i++) {
            octets.putInt(Integer.parseUnsignedInt(words.group(i), 16));
        }
        return FastOpenCookies.overAddresses(
                octets.getLong(0), octets.getLong(8), address("remote_ip"), address("local_ip"));
    }

    private byte[] address(String option) {
        boolean v6 = options.getOrDefault("ip_version", "ipv4").equals("ipv6");
        boolean remote = option.equals("remote_ip");
        String otherwise = v6 ? remote ? "2001:db8::1" : "fd3d:fa7b:d17d::1" : remote ? "192.0.2.1" : "192.168.0.1";
        try {
            return IpAddress.parse(options.getOrDefault(option, otherwise)).toBytes();
        } catch (IllegalArgumentException noAddress) {
            return IpAddress.parse(otherwise).toBytes();
        }
    }
}
