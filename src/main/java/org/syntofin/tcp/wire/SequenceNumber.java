package org.syntofin.tcp.wire;

/**
 * A sequence or acknowledgment number: arithmetic and comparison modulo 2^32 (RFC 9293, 3.4).
 *
 * <p>Comparison looks at the shorter way round the circle, so it is meaningful for numbers less than 2^31 apart. It is
 * not a total order, which is why this type is not {@link Comparable}.
 *
 * @param bits the number as 32 unsigned bits
 */
public record SequenceNumber(int bits) {

    public static final SequenceNumber ZERO = new SequenceNumber(0);

    /** The number modulo 2^32; negative values count back from 2^32. */
    public static SequenceNumber of(long value) {
        return new SequenceNumber((int) value);
    }

    /** The number as 0 to 2^32 - 1. */
    public long value() {
        return Integer.toUnsignedLong(bits);
    }

    public SequenceNumber plus(long octets) {
        return octets == 0 ? this : new SequenceNumber(bits + (int) octets);
    }

    public SequenceNumber minus(long octets) {
        return plus(-octets);
    }

    /** How far this lies behind {@code earlier}: negative if this is the earlier one. */
    public int distanceFrom(SequenceNumber earlier) {
        return bits - earlier.bits;
    }

    public boolean isBefore(SequenceNumber other) {
        return bits - other.bits < 0;
    }

    public boolean isAfter(SequenceNumber other) {
        return other.bits - bits < 0;
    }

    public boolean isAtMost(SequenceNumber other) {
        return bits == other.bits || isBefore(other);
    }

    public boolean isAtLeast(SequenceNumber other) {
        return bits == other.bits || isAfter(other);
    }

    /** Whether {@code first =< this < first + count}; never for a count of zero. */
    public boolean isWithin(SequenceNumber first, long count) {
        return Integer.toUnsignedLong(bits - first.bits) < count;
    }

    public static SequenceNumber later(SequenceNumber one, SequenceNumber other) {
        return one.isAfter(other) ? one : other;
    }

    @Override
    public String toString() {
        return Integer.toUnsignedString(bits);
    }
}
