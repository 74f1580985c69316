package org.syntofin.course;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.syntofin.simulation.Findings;

/** Whatever bytes stand in the files of a course: findings, never an exception. */
class ContentFuzzTest {

    private static final long SEED = 20261122;
    private static final String[] WORDS = {
        "+++",
        "```sim\n",
        "```",
        "\n",
        "[[question]]\n",
        "[",
        "]",
        "{",
        "}",
        "\"",
        "'''",
        "=",
        "{x",
        "<b>",
        "![](",
        "](",
        "glossary:",
        "id = \"a\"\n",
        "\u0000",
        "\uFEFF",
        "|",
        "> ",
        "* ",
        "# ",
        "9999999999999999999",
        "\r",
        "三",
        "😀",
        "&#x0;"
    };

    @Test
    void brokenLessonsBecomeFindings() throws IOException {
        ContentFiles course = ContentDirectory.read(Path.of("content", "tcp"), new Findings());
        List<String> paths = course.files().keySet().stream()
                .filter(path -> !path.contains("/") || path.startsWith("03-handshake/"))
                .toList();
        SortedMap<String, byte[]> some = new TreeMap<>();
        paths.forEach(path -> some.put(path, course.files().get(path)));
        int rounds = Boolean.getBoolean("syntofin.soak") ? 20_000 : 150;
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            SortedMap<String, byte[]> broken = new TreeMap<>(some);
            String path = paths.get(random.nextInt(paths.size()));
            broken.put(path, mutated(some.get(path), random));
            assertThatCode(() -> ContentCheck.check(new ContentFiles("c/", broken)))
                    .as("seed %d, round %d, %s", SEED, round, path)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void garbageBecomesFindings() {
        int rounds = Boolean.getBoolean("syntofin.soak") ? 200_000 : 2_000;
        Random random = new Random(SEED);
        for (int round = 0; round < rounds; round++) {
            byte[] bytes = new byte[random.nextInt(300)];
            random.nextBytes(bytes);
            byte[] framed = ("+++\n" + words(random) + "\n+++\n" + words(random)).getBytes(StandardCharsets.UTF_8);
            assertThatCode(() -> {
                        LessonReader.read("a.md", "en", bytes, new Findings());
                        LessonReader.read("a.md", "en", framed, new Findings());
                    })
                    .as("seed %d, round %d", SEED, round)
                    .doesNotThrowAnyException();
        }
    }

    private static String words(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(40); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]);
        }
        return text.toString();
    }

    private static byte[] mutated(byte[] original, Random random) {
        byte[] bytes = original;
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
            byte[] inserted = WORDS[random.nextInt(WORDS.length)].getBytes(StandardCharsets.UTF_8);
            bytes = switch (random.nextInt(4)) {
                case 0 -> join(bytes, at, inserted, at);
                case 1 -> join(bytes, at, new byte[0], Math.min(bytes.length, at + 1 + random.nextInt(80)));
                case 2 -> join(bytes, at, new byte[] {(byte) random.nextInt(256)}, Math.min(bytes.length, at + 1));
                default -> Arrays.copyOf(bytes, at);
            };
        }
        return bytes;
    }

    private static byte[] join(byte[] bytes, int from, byte[] middle, int to) {
        byte[] joined = Arrays.copyOf(bytes, from + middle.length + bytes.length - to);
        System.arraycopy(middle, 0, joined, from, middle.length);
        System.arraycopy(bytes, to, joined, from + middle.length, bytes.length - to);
        return joined;
    }
}
