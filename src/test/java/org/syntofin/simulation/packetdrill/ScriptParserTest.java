package org.syntofin.simulation.packetdrill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.syntofin.simulation.Position;
import org.syntofin.simulation.packetdrill.Action.Call;
import org.syntofin.simulation.packetdrill.Action.Direction;
import org.syntofin.simulation.packetdrill.Action.Packet;
import org.syntofin.simulation.packetdrill.EventTime.Base;
import org.syntofin.simulation.packetdrill.EventTime.Span;
import org.syntofin.simulation.packetdrill.Expression.Field;
import org.syntofin.simulation.packetdrill.Expression.Numeral;
import org.syntofin.simulation.packetdrill.Expression.Sequence;
import org.syntofin.simulation.packetdrill.Expression.Structure;
import org.syntofin.simulation.packetdrill.Expression.Whatever;
import org.syntofin.simulation.packetdrill.Expression.Word;
import org.syntofin.tcp.wire.Flags;
import org.syntofin.tcp.wire.Payload;
import org.syntofin.tcp.wire.SequenceNumber;
import org.syntofin.tcp.wire.TcpOption;

class ScriptParserTest {

    @ParameterizedTest
    @CsvSource({
        "0.25, ABSOLUTE, 250000, NONE, 250000",
        "+.001, RELATIVE, 1000, NONE, 1000",
        "+0, RELATIVE, 0, NONE, 0",
        "1, ABSOLUTE, 1000000, NONE, 1000000",
        "*, ANY, 0, NONE, 0",
        "+.01~+.015, RELATIVE, 10000, RANGE, 15000",
        "0.1~0.2, ABSOLUTE, 100000, RANGE, 200000",
        "0...0.5, ABSOLUTE, 0, BLOCKING, 500000",
        "+.01...0.011, RELATIVE, 10000, BLOCKING, 11000",
        "1.2345678, ABSOLUTE, 1234567, NONE, 1234567",
    })
    void readsTimes(String written, Base base, long micros, Span span, long end) {
        assertThat(only(written + " close(3) = 0").time()).isEqualTo(new EventTime(base, micros, span, end));
    }

    @Test
    void readsACallWithItsErrorAndItsNote() {
        assertThat(only("+0 connect(3, ..., ...) = -1 EINPROGRESS (Operation (now) in progress)")
                        .action())
                .isEqualTo(new Call(
                        "connect",
                        List.of(new Numeral(3), new Whatever(), new Whatever()),
                        new Numeral(-1),
                        "EINPROGRESS"));
        assertThat(only("+0 fcntl(3, F_GETFL) = 0x2 (flags O_RDWR)").action())
                .isEqualTo(new Call("fcntl", List.of(new Numeral(3), word("F_GETFL")), new Numeral(2), null));
    }

    @Test
    void readsListsStructuresAndJoinedNames() {
        Call poll = (Call) only("0 poll([{fd=4, events=POLLIN|POLLOUT, revents=0}], 1, 0) = 0")
                .action();

        assertThat(poll.arguments().getFirst())
                .isEqualTo(new Sequence(List.of(new Structure(List.of(
                        new Field("fd", new Numeral(4)),
                        new Field("events", word("POLLIN", "POLLOUT")),
                        new Field("revents", new Numeral(0)))))));
    }

    @Test
    void readsAPacketWithEveryField() {
        assertThat(only("+0 < [ect0] FPU. 1:11(10) ack 2 win 3 urg 4 "
                                + "<mss 1460, sackOK,TS  val 7 ecr 8,nop,wscale 9,eol,sack 1:2 3:4,FO ab01>")
                        .action())
                .isEqualTo(new Packet(
                        Direction.ARRIVES,
                        Flags.parse("FP.U"),
                        1L,
                        10,
                        false,
                        2L,
                        3,
                        4,
                        List.of(
                                new TcpOption.MaximumSegmentSize(1460),
                                new TcpOption.SackPermitted(),
                                new TcpOption.Timestamps(7, 8),
                                new TcpOption.NoOperation(),
                                new TcpOption.WindowScale(9),
                                new TcpOption.EndOfOptions(),
                                new TcpOption.Sack(List.of(block(1, 2), block(3, 4))),
                                new TcpOption.FastOpen(Payload.of(new byte[] {(byte) 0xab, 1}))),
                        null));
    }

    @Test
    void readsWhatAPacketLeavesFree() {
        assertThat(only("+0 > S. ...(0) ack 1 <...>").action())
                .isEqualTo(new Packet(Direction.LEAVES, Flags.SYN_ACK, null, 0, false, 1L, null, 0, null, null));
        assertThat(only("+0 > - 4294967295:0(1)!").action())
                .isEqualTo(
                        new Packet(Direction.LEAVES, Flags.NONE, 4294967295L, 1, true, null, null, 0, List.of(), null));
    }

    @Test
    void readsOptionsCommandsCodeAndComments() {
        Script script = ScriptParser.parse("a.pkt", """
            // a comment
            --ip_version=ipv6
            `sysctl -w net.inet.tcp.rfc1323=1`
            0.1 %{ assert tcpi_state == 2 }% /* another
            */ +0 < icmp unreachable port_unreachable [0:0(0)/udp(3 > 4)]
            +0 < S 0:0(0) win 1/udp(1 > 2)
            """, Map.of());

        assertThat(script.options()).containsEntry("ip_version", "ipv6");
        assertThat(script.events())
                .extracting(ScriptEvent::action)
                .containsExactly(
                        new Action.Command("sysctl -w net.inet.tcp.rfc1323=1"),
                        new Action.Code("assert tcpi_state == 2"),
                        new Action.Icmp(
                                Direction.ARRIVES, "unreachable", "port_unreachable", 0L, 0, new UdpPorts(4, 3)),
                        new Packet(
                                Direction.ARRIVES, Flags.SYN, 0L, 0, false, null, 1, 0, List.of(), new UdpPorts(1, 2)));
        assertThat(script.events()).extracting(ScriptEvent::line).containsExactly(3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource({"'', 2, 4", "LINUX, 1, 4"})
    void readsWhatIsDefined(String defined, int result, int closed) {
        String text = """
            #ifdef LINUX
            0 listen(3, 1) = 1
            #else
            0 listen(3, 1) = 2
            #endif
            0 close(4) = 0
            """;

        Script script = ScriptParser.parse("a.pkt", text, defined.isEmpty() ? Map.of() : Map.of(defined, ""));

        assertThat(script.events()).hasSize(2);
        assertThat(((Call) script.events().getFirst().action()).result()).isEqualTo(new Numeral(result));
        assertThat(((Call) script.events().getLast().action()).arguments()).containsExactly(new Numeral(closed));
    }

    @Test
    void putsADefinedValueForItsName() {
        String text = "0 < S 0:0(0) win 1 <mss MSS>";

        assertThat(ScriptParser.parse("a", text, Map.of("MSS", "1440"))
                        .events()
                        .getFirst()
                        .action())
                .extracting(action -> ((Packet) action).options())
                .isEqualTo(List.of(new TcpOption.MaximumSegmentSize(1440)));
        assertThat(only(text).action()).isEqualTo(new Action.Foreign("--define MSS=…"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "0 < Q 0:0(0)! packetdrill.flags! 1! 6",
                "0 < S 0:1(0)! packetdrill.length! 1! 13",
                "0 < S 0;1(0)! packetdrill.expected! 1! 8",
                "0 < S 0:0(0) win 70000! packetdrill.number! 1! 23",
                "0 < S 0:0(0) <mss>! packetdrill.option! 1! 19",
                "0 close(3! packetdrill.expected! 1! 10",
                "0 close(;)! packetdrill.argument! 1! 9",
                "0 `sysctl! packetdrill.unclosed! 1! 3",
                "x close(3)! packetdrill.time! 1! 1",
                "0 = 3! packetdrill.event! 1! 3",
                "#else! packetdrill.condition! 1! 1",
                "#ifdef A! packetdrill.unclosed! 1! 1",
                "0.5~0.1 > S 0:0(0)! packetdrill.time-backwards! 1! 8",
                "0 f([[[[[[[[[[[[[[[! packetdrill.too-deep! 1! 17",
            })
    void saysWhereATextIsNoScript(String text, String code, int line, int column) {
        assertThatExceptionOfType(ScriptException.class)
                .isThrownBy(() -> ScriptParser.parse("a.pkt", text, Map.of()))
                .satisfies(e -> assertThat(e.finding().code()).isEqualTo(code))
                .satisfies(e -> assertThat(e.finding().position()).isEqualTo(new Position("a.pkt", line, column)));
    }

    private static ScriptEvent only(String text) {
        List<ScriptEvent> events = ScriptParser.parse("a.pkt", text, Map.of()).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static Word word(String... names) {
        return new Word(List.of(names));
    }

    private static TcpOption.Block block(long left, long right) {
        return new TcpOption.Block(SequenceNumber.of(left), SequenceNumber.of(right));
    }
}
