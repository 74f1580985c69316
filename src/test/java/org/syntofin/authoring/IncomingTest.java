package org.syntofin.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IncomingTest {

    @ParameterizedTest
    @CsvSource({"png,.png", "jpg,.jpg"})
    void drawsPicturesAgainWithoutWhatTravelsBehindThem(String format, String ending) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(3_200, 400, BufferedImage.TYPE_INT_RGB), format, file);
        file.writeBytes("PK a second file <script>".getBytes(StandardCharsets.US_ASCII));

        Incoming.Outcome.Taken taken = taken("My Holiday/Über (1)." + format, file.toByteArray());

        assertThat(taken.stem()).isEqualTo("ber-1");
        assertThat(taken.ending()).isEqualTo(ending);
        assertThat(new String(taken.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(taken.bytes()));
        assertThat(drawn.getWidth()).isEqualTo(1_600);
        assertThat(drawn.getHeight()).isEqualTo(200);
    }

    @Test
    void keepsOfAWebPictureOnlyThePicture() {
        byte[] file = riff(
                chunk("VP8X", new byte[] {0x2c, 0, 0, 0, 1, 0, 0, 1, 0, 0}),
                chunk("VP8 ", new byte[] {1, 2, 3}),
                chunk("EXIF", "where it was".getBytes(StandardCharsets.US_ASCII)));

        String kept = new String(taken("a.webp", file).bytes(), StandardCharsets.ISO_8859_1);

        assertThat(kept).startsWith("RIFF").contains("VP8 ").doesNotContain("EXIF", "where");
        assertThat(kept.charAt(20)).as("no flag but that of transparency").isEqualTo('\0');
    }

    @Test
    void keepsOfAnSvgOnlyWhatDraws() {
        String svg = """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)">
                  <script>alert(2)</script>
                  <a href="javascript:alert(3)"><text>gone</text></a>
                  <rect width="9" height="9" fill="url(https://evil.example/x)" stroke="red"/>
                  <use href="https://evil.example/#x"/><use href="#own"/>
                  <foreignObject><p>gone</p></foreignObject>
                  <text x="1">stays &lt;here&gt;</text>
                </svg>""";

        String kept =
                new String(taken("a.svg", svg.getBytes(StandardCharsets.UTF_8)).bytes(), StandardCharsets.UTF_8);

        assertThat(kept)
                .contains("<rect", "stroke=\"red\"", "href=\"#own\"", "stays &lt;here&gt;", "viewBox")
                .doesNotContain("alert", "evil", "gone", "foreignObject", "onload");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
                "<html></html>",
                "<svg",
                ""
            })
    void refusesWhatIsNoSvg(String text) {
        assertThat(Incoming.take("a.svg", text.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Incoming.Outcome.Refused("authoring.file.not-its-kind"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.png", "a.jpg", "a.webp", "a.pcap", "a.pcapng"})
    void refusesWhatIsNotAsItIsCalled(String name) {
        assertThat(Incoming.take(name, "GIF89a and more than that, twenty bytes".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(new Incoming.Outcome.Refused("authoring.file.not-its-kind"));
    }

    @Test
    void refusesOtherKindsAndLargeFilesAndPicturesThatUnfold() {
        assertThat(Incoming.take("a.exe", new byte[9])).isEqualTo(new Incoming.Outcome.Refused("authoring.file.kind"));
        assertThat(Incoming.take("a.png", new byte[Incoming.MOST_BYTES + 1]))
                .isEqualTo(new Incoming.Outcome.Refused("authoring.file.too-large"));
        ByteBuffer bomb = ByteBuffer.wrap(smallPicture());
        bomb.putInt(16, 60_000).putInt(20, 60_000);
        assertThat(Incoming.take("a.png", bomb.array()))
                .isEqualTo(new Incoming.Outcome.Refused("authoring.file.too-many-pixels"));
        byte[] wide = riff(chunk("VP8L", new byte[] {0x2f, -1, -1, -1, -1, 0, 0, 0, 0, 0}));
        assertThat(Incoming.take("a.webp", wide))
                .isEqualTo(new Incoming.Outcome.Refused("authoring.file.too-many-pixels"));
    }

    @Test
    void refusesACaptureThatLies() {
        ByteBuffer capture = ByteBuffer.allocate(60).order(ByteOrder.LITTLE_ENDIAN);
        capture.putInt(0, 0xa1b2c3d4).putInt(20, 1);
        assertThat(Incoming.take("a.pcap", capture.array())).isInstanceOf(Incoming.Outcome.Taken.class);

        capture.putInt(32, Integer.MAX_VALUE);
        assertThat(Incoming.take("a.pcap", capture.array()))
                .isEqualTo(new Incoming.Outcome.Refused("authoring.file.not-its-kind"));
    }

    private static byte[] smallPicture() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", file);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static Incoming.Outcome.Taken taken(String name, byte[] bytes) {
        return (Incoming.Outcome.Taken) Incoming.take(name, bytes);
    }

    private static byte[] chunk(String kind, byte[] inside) {
        ByteBuffer chunk =
                ByteBuffer.allocate(8 + inside.length + inside.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put(kind.getBytes(StandardCharsets.US_ASCII))
                .putInt(inside.length)
                .put(inside);
        return chunk.array();
    }

    private static byte[] riff(byte[]... chunks) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] chunk : chunks) {
            all.writeBytes(chunk);
        }
        return ByteBuffer.allocate(12 + all.size())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(4 + all.size())
                .put("WEBP".getBytes(StandardCharsets.US_ASCII))
                .put(all.toByteArray())
                .array();
    }
}
