package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSizeTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void isWhatWasDrawn(String format) throws IOException {
        assertThat(PictureSize.of(drawn(format))).contains(new PictureSize(300, 20));
    }

    /** Headers as libwebp writes them for pictures of 300 by 20. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "5650382000000000 3000009d012a 2c011400 00000000",
                "5650384c00000000 2f 2bc10400 0000000000000000",
                "565038580a000000 10000000 2b0100 130000 00000000"
            })
    void isReadFromEachKindOfWebP(String chunk) {
        byte[] bytes = HexFormat.of().parseHex("52494646 00000000 57454250".replace(" ", "") + chunk.replace(" ", ""));

        assertThat(PictureSize.of(bytes)).contains(new PictureSize(300, 20));
    }

    @Test
    void saysWhatIsTooLarge() {
        assertThat(new PictureSize(8_000, 5_000).tooLarge()).isFalse();
        assertThat(new PictureSize(8_000, 5_001).tooLarge()).isTrue();
        assertThat(new PictureSize(60_000, 60_000).tooLarge()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg"})
    void isNothingOfWhatIsBrokenOrNoPicture(String format) throws IOException {
        byte[] picture = drawn(format);
        assertThat(PictureSize.of(Arrays.copyOf(picture, 16))).isEmpty();
        assertThat(PictureSize.of("<html></html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        Random dice = new Random(9);
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = picture.clone();
            for (int i = 0; i < 20; i++) {
                broken[3 + dice.nextInt(broken.length - 3)] = (byte) dice.nextInt();
            }
            assertThat(PictureSize.of(broken)).isNotNull();
        }
    }

    private static byte[] drawn(String format) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(300, 20, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }
}
