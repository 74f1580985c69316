package org.syntofin.tcp.wire.pcap;

import java.math.BigInteger;
import java.nio.ByteBuffer;

/**
 * An interface of a pcapng section.
 *
 * @param linkType the LINKTYPE of its packets
 * @param snapLength how many bytes of a packet are kept; 0 is without limit
 * @param unitsPerSecond the resolution of its times
 * @param offsetSeconds what is added to its times
 */
record PcapngInterface(int linkType, long snapLength, BigInteger unitsPerSecond, long offsetSeconds) {

    private static final int OPTION_END = 0;
    private static final int OPTION_TIME_RESOLUTION = 9;
    private static final int OPTION_TIME_OFFSET = 14;
    private static final BigInteger MICROSECONDS = BigInteger.valueOf(1_000_000);
    private static final BigInteger NANOSECONDS = BigInteger.valueOf(1_000_000_000);

    static PcapngInterface read(ByteBuffer file, int start, int end) {
        int linkType = Short.toUnsignedInt(file.getShort(start));
        long snapLength = Integer.toUnsignedLong(file.getInt(start + 4));
        BigInteger units = MICROSECONDS;
        long offsetSeconds = 0;
        int option = start + 8;
        while (end - option >= 4) {
            int code = Short.toUnsignedInt(file.getShort(option));
            int length = Short.toUnsignedInt(file.getShort(option + 2));
            if (code == OPTION_END || length > end - option - 4) {
                break;
            }
            if (code == OPTION_TIME_RESOLUTION && length == 1) {
                units = units(file.get(option + 4));
            } else if (code == OPTION_TIME_OFFSET && length == 8) {
                offsetSeconds = file.getLong(option + 4);
            }
            option += 4 + (length + 3 & ~3);
        }
        return new PcapngInterface(linkType, snapLength, units, offsetSeconds);
    }

    /** A time of this interface in nanoseconds since 1970; what does not fit into a {@code long} wraps. */
    long nanos(long time) {
        long offset = offsetSeconds * 1_000_000_000L;
        if (unitsPerSecond.equals(MICROSECONDS)) {
            return time * 1000 + offset;
        }
        if (unitsPerSecond.equals(NANOSECONDS)) {
            return time + offset;
        }
        return new BigInteger(Long.toUnsignedString(time))
                        .multiply(NANOSECONDS)
                        .divide(unitsPerSecond)
                        .longValue()
                + offset;
    }

    /** Bit 7 clear: a power of ten; set: a power of two. */
    private static BigInteger units(byte resolution) {
        int exponent = resolution & 0x7f;
        return resolution < 0 ? BigInteger.TWO.pow(exponent) : BigInteger.TEN.pow(exponent);
    }
}
