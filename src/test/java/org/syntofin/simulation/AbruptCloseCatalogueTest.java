package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.syntofin.simulation.ClosingCatalogueTest.OPEN;
import static org.syntofin.simulation.ClosingCatalogueTest.both;
import static org.syntofin.simulation.ClosingCatalogueTest.open;

import org.junit.jupiter.api.Test;

/** Connections end by RST, or are gone when something arrives: C12 to C14 of the catalogue. */
class AbruptCloseCatalogueTest {

    @Test
    void c12CloseWithUnreadData() {
        open().server("isn = 299; listen = 80; half_duplex_close = true; read = \"calls\"")
                .call("client", "send", "at = \"1s\"; bytes = 5")
                .call("server", "close", "at = \"2s\"")
                .unfolds(OPEN + """
                    client > server [P.] seq 100 ack 300 len 5
                    server > client [.] seq 300 ack 105
                    server > client [R] seq 300
                    server CLOSED
                    client told connection reset
                    client CLOSED
                    """);
    }

    @Test
    void c12DataAfterFullClose() {
        open().server("isn = 299; listen = 80; half_duplex_close = true")
                .call("server", "close", "at = \"1s\"")
                .call("client", "send", "at = \"2s\"; bytes = 5")
                .unfolds(OPEN + """
                    server FIN-WAIT-1
                    server > client [F.] seq 300 ack 100
                    client told connection closing
                    client CLOSE-WAIT
                    client > server [.] seq 100 ack 301
                    server FIN-WAIT-2
                    client > server [P.] seq 100 ack 301 len 5
                    server > client [R] seq 301
                    server CLOSED
                    client told connection reset
                    client CLOSED
                    """);
    }

    @Test
    void c13Abort() {
        open().call("client", "abort", "at = \"1s\"").unfolds(OPEN + """
            client > server [R] seq 100
            client CLOSED
            server told connection reset
            server CLOSED
            """);
    }

    @Test
    void c14SegmentAfterFullClose() {
        Story story = both().inject("500s", "server > client [.] seq 301 ack 101");
        assertThat(TraceText.write(story.trace())).contains("500.020000 client > server [R] seq 101 win 0 len 0\n");
    }
}
