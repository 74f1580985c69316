package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SocketNumbersTest {

    @Test
    void findsBothWaysInAnyOrderOfPutting() {
        SocketNumbers numbers = new SocketNumbers();
        for (int connection : new int[] {5, 1, 9, 3, 7}) {
            numbers.put(connection, connection + 100);
        }

        for (int connection : new int[] {1, 3, 5, 7, 9}) {
            assertThat(numbers.socketOf(connection)).isEqualTo(connection + 100);
            assertThat(numbers.connectionOf(connection + 100)).isEqualTo(connection);
            assertThat(numbers.knows(connection)).isTrue();
        }
        assertThat(numbers.socketOf(4)).isZero();
        assertThat(numbers.connectionOf(4)).isZero();
        assertThat(numbers.knows(4)).isFalse();
    }

    @Test
    void namesTheLowestConnectionOfASocket() {
        SocketNumbers numbers = new SocketNumbers();
        numbers.put(2, 8);
        numbers.put(1, 8);

        assertThat(numbers.connectionOf(8)).isEqualTo(1);
    }

    @Test
    void aCopyChangesAlone() {
        SocketNumbers numbers = new SocketNumbers();
        numbers.put(1, 4);
        SocketNumbers copy = new SocketNumbers(numbers);
        copy.put(1, 5);

        assertThat(numbers.socketOf(1)).isEqualTo(4);
        assertThat(copy.socketOf(1)).isEqualTo(5);
    }
}
