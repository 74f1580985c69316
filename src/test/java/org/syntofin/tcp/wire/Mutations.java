package org.syntofin.tcp.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Seeded damage to bytes, for the tests that a reader survives whatever it is given. Every mutation follows from its
 * number alone, so a failure is repeated by that number.
 */
public final class Mutations {

    private static final int SOAK = 1_000_000;
    private static final int SLICE = 5_000;

    private final List<byte[]> seeds;

    public Mutations(List<byte[]> seeds) {
        this.seeds = new ArrayList<>(seeds);
    }

    /** Calls the reader with each mutation and its number: a slice of them, or a million with {@code syntofin.soak}. */
    public void forEach(BiConsumer<Integer, byte[]> reader) {
        int count = Boolean.getBoolean("syntofin.soak") ? SOAK : SLICE;
        for (int number = 0; number < count; number++) {
            reader.accept(number, mutation(number));
        }
    }

    byte[] mutation(int number) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(number);
        byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
        int damages = 1 + random.nextInt(8);
        for (int i = 0; i < damages && bytes.length > 0; i++) {
            bytes = damage(bytes, random);
        }
        return bytes;
    }

    private byte[] damage(byte[] bytes, RandomGenerator random) {
        int at = random.nextInt(bytes.length);
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> bytes[at] = (byte) (random.nextBoolean() ? 0xff : 0);
            case 3 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 4 -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(16));
                return join(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, end, bytes.length));
            }
            case 5 -> {
                int end = Math.min(bytes.length, at + 1 + random.nextInt(64));
                return join(Arrays.copyOf(bytes, end), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            default -> {
                byte[] other = seeds.get(random.nextInt(seeds.size()));
                int from = random.nextInt(other.length);
                int length = Math.min(Math.min(other.length - from, bytes.length - at), 1 + random.nextInt(32));
                System.arraycopy(other, from, bytes, at, length);
            }
        }
        return bytes;
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
