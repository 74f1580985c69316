package org.syntofin.tcp.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Octets that a segment carries: an immutable slice that shares its array with the slices cut from it. */
public final class Payload {

    public static final Payload EMPTY = new Payload(new byte[0], 0, 0);

    private final byte[] octets;
    private final int offset;
    private final int length;

    private Payload(byte[] octets, int offset, int length) {
        this.octets = octets;
        this.offset = offset;
        this.length = length;
    }

    public static Payload of(byte[] octets) {
        return octets.length == 0 ? EMPTY : new Payload(octets.clone(), 0, octets.length);
    }

    public static Payload ofText(String text) {
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        return octets.length == 0 ? EMPTY : new Payload(octets, 0, octets.length);
    }

    /** As many octets as asked for, {@code a} to {@code z} over and over: what an application sends by default. */
    public static Payload letters(int length) {
        byte[] octets = new byte[length];
        for (int i = 0; i < length; i++) {
            octets[i] = (byte) ('a' + i % 26);
        }
        return length == 0 ? EMPTY : new Payload(octets, 0, length);
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public byte at(int index) {
        if (index < 0 || index >= length) {
            throw new IndexOutOfBoundsException(index);
        }
        return octets[offset + index];
    }

    public Payload slice(int from, int count) {
        if (from < 0 || count < 0 || from + count > length) {
            throw new IndexOutOfBoundsException(from + " + " + count + " of " + length);
        }
        return count == 0 ? EMPTY : count == length ? this : new Payload(octets, offset + from, count);
    }

    public Payload plus(Payload more) {
        if (isEmpty() || more.isEmpty()) {
            return isEmpty() ? more : this;
        }
        byte[] both = Arrays.copyOfRange(octets, offset, offset + length + more.length);
        System.arraycopy(more.octets, more.offset, both, length, more.length);
        return new Payload(both, 0, both.length);
    }

    public byte[] toBytes() {
        return Arrays.copyOfRange(octets, offset, offset + length);
    }

    /** The octets read as UTF-8. */
    public String text() {
        return new String(octets, offset, length, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Payload that
                && Arrays.equals(octets, offset, offset + length, that.octets, that.offset, that.offset + that.length);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < length; i++) {
            hash = 31 * hash + octets[offset + i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return length + " octets";
    }
}
