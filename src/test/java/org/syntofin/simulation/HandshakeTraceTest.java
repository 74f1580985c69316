package org.syntofin.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The forms of a trace, on the three-way handshake (RFC 9293, figure 6). */
class HandshakeTraceTest {

    @Test
    void printsALinePerSegmentThenTheHosts() {
        assertThat(TraceText.write(Runs.run(HandshakeScenario.TOML))).isEqualTo("""
                        0.000000 client > server [S] seq 100 win 65535 len 0 <mss 1460>
                        0.020000 server > client [S.] seq 300 ack 101 win 65535 len 0 <mss 1460>
                        0.040000 client > server [.] seq 101 ack 301 win 65535 len 0
                        client: ESTABLISHED
                        server: ESTABLISHED
                        """);
    }

    @Test
    void numbersItsStepsAsTheFormatSays() {
        String json = TraceJson.write(Runs.run(HandshakeScenario.TOML));
        assertThat(json)
                .startsWith(
                        "{\"scenario\": \"test\", \"engine\": \"1\", \"seed\": 1, \"hosts\": [\"client\", \"server\"], "
                                + "\"outcome\": \"quiet\"")
                .contains("{\"n\": 1, \"at\": 0, \"host\": \"server\", \"kind\": \"call\", \"call\": \"listen\"}")
                .contains("{\"n\": 2, \"at\": 0, \"host\": \"server\", \"kind\": \"state\", \"from\": \"CLOSED\", "
                        + "\"to\": \"LISTEN\", \"rule\": \"rfc9293.3.10.1")
                .contains("{\"n\": 3, \"at\": 0, \"host\": \"client\", \"kind\": \"call\", \"call\": \"connect\"}")
                .contains("{\"n\": 5, \"at\": 0, \"host\": \"client\", \"kind\": \"send\", \"segment\": {\"id\": 1, "
                        + "\"from\": \"client\", \"to\": \"server\", \"flags\": \"S\", \"seq\": 100, \"ack\": null, "
                        + "\"len\": 0, \"win\": 65535, \"options\": {\"mss\": 1460}")
                .contains("{\"n\": 6, \"at\": 20000, \"host\": \"server\", \"kind\": \"receive\", "
                        + "\"segment\": {\"id\": 1}}");
    }

    @Test
    void givesTheSameTraceEachTime() {
        String jittery = HandshakeScenario.TOML.replace("\"20ms\"", "\"5ms..50ms\"\nloss = \"20%\"\nreorder = \"10%\"");
        assertThat(TraceJson.write(Runs.run(jittery))).isEqualTo(TraceJson.write(Runs.run(jittery)));
        assertThat(TraceJson.write(Runs.run(jittery))).isNotEqualTo(TraceJson.write(Runs.run("seed = 2\n" + jittery)));
    }
}
