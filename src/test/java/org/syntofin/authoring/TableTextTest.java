package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTextTest {

    private static final String WRITTEN = """
        | segment | takes a number |
        | :-- | --: |
        | SYN \\| FIN | yes |
        | pure ACK | no |\
        """;

    @Test
    void isReadCellByCellAndWrittenAsItWas() {
        TableText table = TableText.of(WRITTEN);

        assertThat(table.rows())
                .containsExactly(
                        List.of("segment", "takes a number"), List.of("SYN | FIN", "yes"), List.of("pure ACK", "no"));
        assertThat(table.write()).isEqualTo(WRITTEN);
    }

    @Test
    void takesATableWithoutBarsAtItsEnds() {
        assertThat(TableText.of("a|b\n-|-\nc|d").rows()).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void writesRowsOfTheSameLength() {
        assertThat(new TableText(List.of(List.of("a", "b"), List.of("c")), List.of()).write())
                .isEqualTo("| a | b |\n| --- | --- |\n| c |  |");
    }
}
