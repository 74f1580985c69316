package org.syntofin.tcp.wire.packet;

import java.util.Arrays;
import java.util.Locale;

/** An IPv4 or IPv6 address; never a name, so nothing is ever looked up. */
public final class IpAddress {

    private static final int V4_BYTES = 4;
    private static final int V6_BYTES = 16;

    private final byte[] bytes;

    private IpAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    public static IpAddress of(byte[] bytes) {
        if (bytes.length != V4_BYTES && bytes.length != V6_BYTES) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length);
        }
        return new IpAddress(bytes.clone());
    }

    /** Reads {@code 10.0.0.1} or {@code 2001:db8::1}; anything else is an {@link IllegalArgumentException}. */
    public static IpAddress parse(String text) {
        return new IpAddress(text.indexOf(':') < 0 ? v4(text) : v6(text));
    }

    private static byte[] v4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != V4_BYTES) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        byte[] bytes = new byte[V4_BYTES];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) number(text, parts[i], 3, 10, 255);
        }
        return bytes;
    }

    private static byte[] v6(String text) {
        int gap = text.indexOf("::");
        String[] head = groups(gap < 0 ? text : text.substring(0, gap));
        String[] tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        int written = head.length + tail.length;
        if (gap < 0 ? written != 8 : written > 7) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        byte[] bytes = new byte[V6_BYTES];
        for (int i = 0; i < written; i++) {
            boolean inHead = i < head.length;
            int group = number(text, inHead ? head[i] : tail[i - head.length], 4, 16, 0xffff);
            int at = 2 * (inHead ? i : 8 - written + i);
            bytes[at] = (byte) (group >>> 8);
            bytes[at + 1] = (byte) group;
        }
        return bytes;
    }

    private static String[] groups(String text) {
        return text.isEmpty() ? new String[0] : text.split(":", -1);
    }

    private static int number(String text, String part, int mostDigits, int base, int most) {
        boolean digits = !part.isEmpty()
                && part.length() <= mostDigits
                && part.chars().allMatch(c -> c < 0x80 && Character.digit(c, base) >= 0);
        if (!digits || Integer.parseInt(part, base) > most) {
            throw new IllegalArgumentException("not an address: " + text);
        }
        return Integer.parseInt(part, base);
    }

    public boolean isV6() {
        return bytes.length == V6_BYTES;
    }

    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IpAddress that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In the usual form; that of IPv6 is RFC 5952's. */
    @Override
    public String toString() {
        return isV6()
                ? v6Text()
                : (bytes[0] & 0xff) + "." + (bytes[1] & 0xff) + "." + (bytes[2] & 0xff) + "." + (bytes[3] & 0xff);
    }

    private String v6Text() {
        int[] run = longestRunOfZeros();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == run[0]) {
                text.append("::");
                i += run[1] - 1;
                continue;
            }
            if (!text.isEmpty() && text.charAt(text.length() - 1) != ':') {
                text.append(':');
            }
            text.append(String.format(Locale.ROOT, "%x", group(i)));
        }
        return text.toString();
    }

    /** First group and length of the longest run of at least two zero groups; {@code -1, 0} where there is none. */
    private int[] longestRunOfZeros() {
        int[] best = {-1, 0};
        int length = 0;
        for (int i = 0; i < 8; i++) {
            length = group(i) == 0 ? length + 1 : 0;
            if (length >= 2 && length > best[1]) {
                best = new int[] {i - length + 1, length};
            }
        }
        return best;
    }

    private int group(int index) {
        return (bytes[2 * index] & 0xff) << 8 | (bytes[2 * index + 1] & 0xff);
    }
}
