package org.syntofin.tcp.connection;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A handful of the RFC's variables with their numbers, in the order in which they were named: an immutable map that
 * takes two small arrays, since every step of a trace holds one or two.
 */
public final class NamedNumbers extends AbstractMap<String, Long> {

    public static final NamedNumbers NONE = new NamedNumbers(new String[0], new long[0]);

    private final String[] names;
    private final long[] numbers;

    private NamedNumbers(String[] names, long[] numbers) {
        this.names = names;
        this.numbers = numbers;
    }

    static NamedNumbers of(String[] names, long... numbers) {
        if (names.length != numbers.length) {
            throw new IllegalArgumentException(names.length + " names, " + numbers.length + " numbers");
        }
        return new NamedNumbers(names, numbers);
    }

    /** The first {@code count} of each; the arrays are copied. */
    public static NamedNumbers ofFirst(int count, String[] names, long[] numbers) {
        return count == 0 ? NONE : new NamedNumbers(Arrays.copyOf(names, count), Arrays.copyOf(numbers, count));
    }

    /** The same entries in the same order; itself if it is one already. */
    public static NamedNumbers copyOf(Map<String, Long> map) {
        if (map instanceof NamedNumbers same) {
            return same;
        }
        if (map.isEmpty()) {
            return NONE;
        }
        String[] names = new String[map.size()];
        long[] numbers = new long[names.length];
        int place = 0;
        for (Map.Entry<String, Long> entry : map.entrySet()) {
            names[place] = entry.getKey();
            numbers[place++] = entry.getValue();
        }
        return new NamedNumbers(names, numbers);
    }

    /** These, then those that have no name among them; where both have a name, the other's number stands. */
    public NamedNumbers with(NamedNumbers more) {
        String[] allNames = Arrays.copyOf(names, names.length + more.names.length);
        long[] allNumbers = Arrays.copyOf(numbers, allNames.length);
        int count = names.length;
        for (int i = 0; i < more.names.length; i++) {
            int known = placeOf(more.names[i]);
            int place = known < 0 ? count++ : known;
            allNames[place] = more.names[i];
            allNumbers[place] = more.numbers[i];
        }
        return ofFirst(count, allNames, allNumbers);
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return placeOf(name) >= 0;
    }

    @Override
    public @Nullable Long get(@Nullable Object name) {
        int place = placeOf(name);
        return place < 0 ? null : Long.valueOf(numbers[place]);
    }

    private int placeOf(@Nullable Object name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, Long>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Long>> {

        @Override
        public int size() {
            return names.length;
        }

        @Override
        public Iterator<Map.Entry<String, Long>> iterator() {
            return new Iterator<>() {
                private int place;

                @Override
                public boolean hasNext() {
                    return place < names.length;
                }

                @Override
                public Map.Entry<String, Long> next() {
                    if (!hasNext()) {
                        throw new NoSuchElementException();
                    }
                    return Map.entry(names[place], numbers[place++]);
                }
            };
        }
    }
}
