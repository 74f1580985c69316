package org.syntofin.tcp.wire.pcap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.syntofin.tcp.wire.Mutations;

class CaptureReaderFuzzTest {

    @Test
    void throwsNothingButItsOwnErrorWithAPosition() throws IOException {
        new Mutations(seeds()).forEach((number, bytes) -> {
            try {
                CaptureReader.read(bytes).packets().forEach(LinkLayer::ipPacket);
            } catch (CaptureFormatException e) {
                assertThat(e.offset()).as("mutation %d", number).isBetween(0L, (long) bytes.length);
            } catch (RuntimeException e) {
                throw new AssertionError("mutation " + number, e);
            }
        });
    }

    private static List<byte[]> seeds() throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        try (InputStream in = CaptureReaderFuzzTest.class.getResourceAsStream("/captures/refused.pcap")) {
            seeds.add(in.readAllBytes());
        }
        for (int linkType : new int[] {LinkLayer.ETHERNET, LinkLayer.LINUX_COOKED, LinkLayer.LINUX_COOKED_2, 0}) {
            for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                PcapngWriter writer = new PcapngWriter(out, linkType, order);
                for (int i = 0; i < 3; i++) {
                    writer.write(i * 1_000_000L, new byte[40 + i], i == 1 ? "lost" : "");
                }
                seeds.add(out.toByteArray());
            }
        }
        return seeds;
    }
}
