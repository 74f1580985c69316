package org.syntofin.tcp.wire.packet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.wire.Mutations;
import org.syntofin.tcp.wire.SegmentText;

class PacketReaderFuzzTest {

    private static final List<String> SEGMENTS = List.of(
            "a > b [S] seq 1 win 65535 len 0 <mss 1460,sackOK,TS val 4000000000 ecr 0,nop,wscale 14>",
            "a > b [.] seq 1 ack 0 win 0 len 30 <nop,nop,sack 5:9 4294967290:3 20:21>",
            "a > b [S] seq 1 win 3 len 9 <FO 0123456789abcdef,kind 254 f989>",
            "a > b [R] seq 0 win 0 len 0");

    @Test
    void throwsNothingButItsOwnErrorWithAPosition() {
        new Mutations(seeds()).forEach((number, bytes) -> {
            try {
                PacketReader.read(ByteBuffer.wrap(bytes));
            } catch (PacketFormatException e) {
                assertThat(e.offset()).as("mutation %d", number).isBetween(0, bytes.length);
            } catch (RuntimeException e) {
                throw new AssertionError("mutation " + number, e);
            }
        });
    }

    private static List<byte[]> seeds() {
        return Stream.of("10.0.0.1", "2001:db8::1")
                .map(IpAddress::parse)
                .flatMap(address ->
                        SEGMENTS.stream().map(text -> PacketWriter.write(SegmentText.parse(text), address, address)))
                .toList();
    }
}
