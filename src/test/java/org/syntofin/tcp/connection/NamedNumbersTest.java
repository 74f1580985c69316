package org.syntofin.tcp.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamedNumbersTest {

    private static final NamedNumbers TWO = NamedNumbers.of(new String[] {"SND.UNA", "SND.NXT"}, 100, 101);

    @Test
    void isTheMapOfItsEntriesInTheirOrder() {
        Map<String, Long> same = new LinkedHashMap<>();
        same.put("SND.UNA", 100L);
        same.put("SND.NXT", 101L);

        assertThat(TWO).containsExactly(entry("SND.UNA", 100L), entry("SND.NXT", 101L));
        assertThat(TWO).isEqualTo(same).hasSameHashCodeAs(same).doesNotContainKey("RCV.NXT");
        assertThat(NamedNumbers.copyOf(same)).isEqualTo(TWO);
        assertThat(NamedNumbers.copyOf(TWO)).isSameAs(TWO);
        assertThat(NamedNumbers.copyOf(Map.of())).isSameAs(NamedNumbers.NONE);
    }

    @Test
    void keepsThePlaceOfAKnownNameAndAppendsOthers() {
        NamedNumbers more = NamedNumbers.of(new String[] {"RCV.NXT", "SND.UNA"}, 301, 200);

        assertThat(TWO.with(more))
                .containsExactly(entry("SND.UNA", 200L), entry("SND.NXT", 101L), entry("RCV.NXT", 301L));
        assertThat(TWO).containsEntry("SND.UNA", 100L);
    }

    @Test
    void copiesWhatItIsGivenToFill() {
        String[] names = {"IRS", "ISS"};
        long[] numbers = {1, 2};
        NamedNumbers first = NamedNumbers.ofFirst(1, names, numbers);
        numbers[0] = 9;

        assertThat(first).containsExactly(entry("IRS", 1L));
    }
}
