package org.syntofin.tcp.connection;

import org.syntofin.tcp.wire.Endpoint;

/** SipHash-2-4 over a four-tuple and one number more: nobody without the key can foretell it. */
final class KeyedHash {

    private final long key0;
    private final long key1;
    private long v0;
    private long v1;
    private long v2;
    private long v3;

    KeyedHash(long key0, long key1) {
        this.key0 = key0;
        this.key1 = key1;
    }

    long of(Endpoint local, Endpoint remote, long more) {
        begin();
        name(local.host());
        name(remote.host());
        word(((long) local.port() << 16) | remote.port());
        word(more);
        return end();
    }

    /** SipHash as its authors print it, over octets. */
    long of(byte[] octets) {
        begin();
        long word = 0;
        for (int i = 0; i < octets.length; i++) {
            word |= (octets[i] & 0xffL) << (8 * (i % 8));
            if (i % 8 == 7) {
                word(word);
                word = 0;
            }
        }
        word(word | (long) octets.length << 56);
        return end();
    }

    private void begin() {
        v0 = key0 ^ 0x736f6d6570736575L;
        v1 = key1 ^ 0x646f72616e646f6dL;
        v2 = key0 ^ 0x6c7967656e657261L;
        v3 = key1 ^ 0x7465646279746573L;
    }

    private long end() {
        v2 ^= 0xff;
        rounds(4);
        return v0 ^ v1 ^ v2 ^ v3;
    }

    private void name(String name) {
        long word = name.length();
        for (int i = 0; i < name.length(); i++) {
            word = (word << 16) | name.charAt(i);
            if (i % 4 == 3) {
                word(word);
                word = 0;
            }
        }
        word(word);
    }

    private void word(long word) {
        v3 ^= word;
        rounds(2);
        v0 ^= word;
    }

    private void rounds(int count) {
        for (int i = 0; i < count; i++) {
            v0 += v1;
            v1 = Long.rotateLeft(v1, 13) ^ v0;
            v0 = Long.rotateLeft(v0, 32);
            v2 += v3;
            v3 = Long.rotateLeft(v3, 16) ^ v2;
            v0 += v3;
            v3 = Long.rotateLeft(v3, 21) ^ v0;
            v2 += v1;
            v1 = Long.rotateLeft(v1, 17) ^ v2;
            v2 = Long.rotateLeft(v2, 32);
        }
    }
}
