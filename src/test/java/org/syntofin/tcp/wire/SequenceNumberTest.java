package org.syntofin.tcp.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SequenceNumberTest {

    private static final SequenceNumber LAST = SequenceNumber.of(0xffff_ffffL);

    @Test
    void wrapsAtTheEndOfTheCircle() {
        assertThat(LAST.plus(1)).isEqualTo(SequenceNumber.ZERO);
        assertThat(SequenceNumber.ZERO.minus(1)).isEqualTo(LAST);
        assertThat(LAST.value()).isEqualTo(4_294_967_295L);
        assertThat(LAST).hasToString("4294967295");
    }

    @Test
    void comparesTheShorterWayRound() {
        assertThat(LAST.isBefore(SequenceNumber.ZERO)).isTrue();
        assertThat(SequenceNumber.ZERO.isAfter(LAST)).isTrue();
        assertThat(SequenceNumber.ZERO.isAtMost(SequenceNumber.ZERO)).isTrue();
        assertThat(SequenceNumber.ZERO.isBefore(SequenceNumber.of((1L << 31) - 1)))
                .isTrue();
        assertThat(SequenceNumber.ZERO.isBefore(SequenceNumber.of((1L << 31) + 1)))
                .isFalse();
    }

    @Test
    void windowAcrossTheWrapEndsBeforeItsEdge() {
        SequenceNumber first = SequenceNumber.of(4_294_967_290L);
        assertThat(SequenceNumber.of(13).isWithin(first, 20)).isTrue();
        assertThat(SequenceNumber.of(14).isWithin(first, 20)).isFalse();
        assertThat(first.minus(1).isWithin(first, 20)).isFalse();
        assertThat(first.isWithin(first, 0)).isFalse();
    }
}
